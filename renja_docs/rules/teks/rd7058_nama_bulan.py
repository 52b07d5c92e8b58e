"""Months have a capital; a date has blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import MONTHS

RULE: Final = Rule(
    code="RD7058",
    severity="galat",
    title="Nama bulan dalam tanggal",
    source="EYD V, Huruf Kapital",
    explanation=(
        "Nama bulan dalam tanggal ditulis dengan huruf awal kapital dan dipisahkan dengan spasi."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Rapat dilaksanakan pada tanggal 21 maret 2023.",
            good="Rapat dilaksanakan pada tanggal 21 Maret 2023.",
            repaired="Rapat dilaksanakan pada tanggal 21 Maret 2023.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Rapat dilaksanakan pada tanggal 21-Maret-2023.",
            good="Rapat dilaksanakan pada tanggal 21 Maret 2023.",
            repaired="Rapat dilaksanakan pada tanggal 21 Maret 2023.",
        ),
    ),
)

_DATE: Final = re.compile(
    rf"(?<![\w.-])(?P<day>\d{{1,2}})[ -](?P<month>{'|'.join(MONTHS)})[ -](?P<year>\d{{4}})(?!\w)",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Dates whose month has no capital, or that hyphens hold together."""
    for text, found in matches(reading.texts, _DATE):
        right = f"{found['day']} {found['month'].capitalize()} {found['year']}"
        if found[0] != right and not text.printed.isupper():
            message = f"Tanggal {quoted(found[0])} tidak menurut kaidah."
            yield in_text(reading, RULE, text, found.span(), message, f"Tulis {right}.", right)
