"""A regulation takes effect on its promulgation at the earliest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.saat_berlaku import DATE, effect_norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.values import ReadError, read_tanggal

RULE: Final = Rule(
    code="RD4063",
    severity="galat",
    title="Berlaku surut",
    source="UU 12/2011 Lampiran II angka 155 dan 156",
    explanation=(
        "Saat mulai berlaku tidak lebih awal daripada pengundangan, kecuali ada alasan yang kuat."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2025",
            good="Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
            package="tanpa-lampiran",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Peraturan Bupati ini berlaku surut sejak tanggal 1 Januari 2025",
            good="Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2026",
        ),
    ),
)

_DATE: Final = re.compile(rf"tanggal\s+({DATE})")
_BACKWARDS: Final = re.compile(r"berlaku\s+surut")


def check(reading: Reading) -> Iterator[Finding]:
    """Norms that say so in words, or name a day before the promulgation."""
    pengundangan = reading.naskah.perbup.pengundangan
    if pengundangan is None:  # a decision may count from a day before it is made
        return
    promulgated = pengundangan.tanggal
    for text in reading.once(effect_norms):
        if _BACKWARDS.search(text.printed) or _is_early(text, promulgated):
            yield RULE.finding(
                text.origin.location,
                f"{text.place} memberlakukan peraturan sebelum diundangkan.",
                "Tulis mulai berlaku pada tanggal diundangkan.",
                place=text.place,
            )


def _is_early(text: Text, promulgated: date | None) -> bool:
    """True if a norm names a day before the promulgation; False while one of the two is open."""
    begins = _date_in(text.printed)
    if begins is None or promulgated is None:
        return False
    return begins < promulgated


def _date_in(norm: str) -> date | None:
    """The day that a norm names, None where it names none."""
    found = _DATE.search(norm)
    if found is None:
        return None
    try:
        return read_tanggal(" ".join(found[1].split()))
    except ReadError:
        return None
