"""The acts that are cited, and their newest amendments, exist on the day of the regulation."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import (
    Citation,
    citations,
    days_of_issue,
    days_of_setting,
    newest_amendment,
    short,
)
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.reading import Reading

_LATER: Final = """\
id: perda-4-2026
jenis: perda
lembaga: Kabupaten Contoh
nomor: "4"
tahun: 2026
tentang: Perangkat Daerah"""

RULE: Final = Rule(
    code="RD5011",
    severity="galat",
    title="Peraturan belum terbit",
    source="UU 12/2011 Lampiran II angka 42",
    explanation=(
        "Peraturan yang belum diundangkan atau belum berlaku pada tanggal penetapan tidak disebut."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- uu-23-2014\n- perda-4-2026",
            good="- uu-23-2014\n- perda-2-2025",
            also=(Edit("dasar-hukum.yaml", "peraturan/+", _LATER),),
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-6-2023/tanggal",
            bad="31 Maret 2033",
            good="31 Maret 2023",
            found="batang-tubuh.yaml: mengingat/2",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Citations of acts that were issued after the last day on which the regulation can be set."""
    day = days_of_setting(reading.naskah.perbup)[1]
    acts = registri(reading.naskah.dasar_hukum)
    for citation in citations(reading):
        yield from _too_new(citation, citation.act, day)
        newest = newest_amendment(citation.act, acts)
        if newest is not None:
            yield from _too_new(citation, newest, day)


def _too_new(citation: Citation, act: Peraturan, day: date) -> Iterator[Finding]:
    """The cited act, or its newest amendment, that was issued after a day."""
    days = days_of_issue(act)
    if days is not None and days[0] > day:
        yield RULE.finding(
            citation.location,
            f"{short(act)} terbit sesudah tanggal penetapan.",
            "Hapus, atau periksa tahunnya.",
            place=citation.place,
        )
