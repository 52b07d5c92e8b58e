"""The title of an act in the registry is its title only, and whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.dasar_hukum.judul_peraturan import titles
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD5026",
    severity="galat",
    title="Nama peraturan dalam daftar",
    source="UU 12/2011 Lampiran II angka 2, 45, dan 47",
    explanation=(
        "tentang hanya memuat nama: tanpa kata tentang, nomor, lembaran, "
        "singkatan dalam kurung, dan tanda baca akhir."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@pp-12-2019/tentang",
            bad="tentang Pengelolaan Keuangan Daerah;",
            good="Pengelolaan Keuangan Daerah",
            repaired="Pengelolaan Keuangan Daerah",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@pp-12-2019/tentang",
            bad=(
                "Pengelolaan Keuangan Daerah "
                "(Lembaran Negara Republik Indonesia Tahun 2019 Nomor 42)"
            ),
            good="Pengelolaan Keuangan Daerah",
            repaired="Pengelolaan Keuangan Daerah",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@perda-2-2025/tentang",
            bad="Rencana Pembangunan Jangka Menengah Daerah (RPJMD) Tahun 2025–2029",
            good="Rencana Pembangunan Jangka Menengah Daerah Tahun 2025–2029",
            repaired="Rencana Pembangunan Jangka Menengah Daerah Tahun 2025–2029",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-9-2015/tentang",
            bad="Perubahan Kedua atas",
            good="Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014",
        ),
    ),
)

BLANK: Final = re.compile(r"\.{2,}|…|\bX{2,}\b")
"""What is typed where something must still be filled in."""

_NOT_TITLE: Final = (
    (re.compile(r"\A\s*tentang\s+", re.IGNORECASE), "kata tentang"),
    (
        re.compile(r"\s*\(?(?:Tambahan\s+)?(?:Lembaran|Berita)\s+(?:Negara|Daerah)\b.*"),
        "lembaran",
    ),
    (re.compile(r"\s*[.;,:]+\s*\Z"), "tanda baca akhir"),
    (re.compile(r"\s*\((?:UU|PP|[A-Z]{2,})\)"), "singkatan"),
)
"""What may be taken away, for it is no part of a title."""

_NOT_WHOLE: Final = (
    (
        re.compile(r"\btentang\s+(?:Undang-[Uu]ndang\s+)?tentang\b", re.IGNORECASE),
        "kata tentang dua kali",
    ),
    (
        re.compile(r"(?:\b(?:atas|tentang|dan|Nomor|Tahun)|Perubahan(?:\s+Ke\w+)?)\s*\Z"),
        "kalimat yang putus",
    ),
    (BLANK, "isian kosong"),
)
"""What shows that a part of a title is missing."""


def check(reading: Reading) -> Iterator[Finding]:
    """The first of each fault in each title."""
    for _, text in titles(reading):
        yield from _too_much(reading, text)
        yield from _too_little(reading, text)


def _too_much(reading: Reading, text: Text) -> Iterator[Finding]:
    """What a title holds beside itself; it certainly goes."""
    for pattern, what in _NOT_TITLE:
        match = pattern.search(text.printed)
        if match:
            words = quoted(match[0].strip())
            message = f"Nama {text.place} memuat {what}: {words}."
            yield in_text(reading, RULE, text, match.span(), message, "Hapus bagian itu.", "")


def _too_little(reading: Reading, text: Text) -> Iterator[Finding]:
    """What shows that a title is not whole."""
    for pattern, what in _NOT_WHOLE:
        match = pattern.search(text.printed)
        if match:
            message = f"Nama {text.place} memuat {what}: {quoted(match[0])}."
            advice = "Lengkapi menurut lembarannya."
            yield in_text(reading, RULE, text, match.span(), message, advice)
