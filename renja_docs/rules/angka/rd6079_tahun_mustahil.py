"""Years have four digits, dates are in the calendar."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import MONTHS

RULE: Final = Rule(
    code="RD6079",
    severity="galat",
    title="Tahun atau tanggal yang tidak ada",
    source="EYD",
    explanation="Tahun terdiri atas empat angka, dan tanggal ada dalam kalender.",
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini dibahas dalam forum pada tahun 20225.",
            good="Renja ini dibahas dalam forum pada tahun 2025.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini dibahas dalam forum pada tanggal 31 April 2025.",
            good="Renja ini dibahas dalam forum pada tanggal 30 April 2025.",
        ),
    ),
)

FIRST_YEAR: Final = 1945
FARTHEST: Final = 30
"""How many years from the plan year on a text may speak of."""
_YEAR: Final = re.compile(r"\btahun\s+(?P<year>\d{3}|\d{5,}|\d{4})\b(?![.,]\d)", re.IGNORECASE)
_DATE: Final = re.compile(
    rf"\b(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}})\b"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Years and dates that cannot be."""
    possible = _possible_years(reading)
    for text, told in matches(reading.texts, _YEAR):
        if told["year"] not in possible:
            message = f"{quoted(told[0])} bukan tahun yang wajar."
            span = told.span("year")
            yield in_text(reading, RULE, text, span, message, "Periksa angka tahunnya.")
    for text, told in matches(reading.texts, _DATE):
        if not _exists(told):
            message = f"Tanggal {quoted(told[0])} tidak ada."
            yield in_text(reading, RULE, text, told.span(), message, "Periksa tanggalnya.")


def _possible_years(reading: Reading) -> frozenset[str]:
    """The years that a text may speak of, as they are written."""
    perbup = reading.naskah.perbup
    last = (perbup.tahun_rencana or perbup.tahun) + FARTHEST
    return frozenset(map(str, range(FIRST_YEAR, last)))


def _exists(told: re.Match[str]) -> bool:
    """True for a date of the calendar."""
    try:
        date(int(told["year"]), MONTHS.index(told["month"]) + 1, int(told["day"]))
    except ValueError:
        return False
    return True
