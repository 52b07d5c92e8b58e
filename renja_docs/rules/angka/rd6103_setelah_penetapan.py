"""What is told as past was before the regulation was signed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kalimat_uraian import told
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import MONTHS

RULE: Final = Rule(
    code="RD6103",
    severity="peringatan",
    title="Peristiwa setelah penetapan",
    source="UU 12/2011 Pasal 87",
    explanation=(
        "Peristiwa yang diceritakan sudah terjadi tidak mungkin terjadi sesudah tanggal penetapan."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Forum Perangkat Daerah telah dilaksanakan pada tanggal 5 Oktober 2023.",
            good="Forum Perangkat Daerah telah dilaksanakan pada tanggal 5 Maret 2023.",
            package="koperasi",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Forum itu telah dilaksanakan pada bulan Desember 2023.",
            good="Forum itu akan dilaksanakan pada bulan Desember 2023.",
            package="koperasi",
        ),
    ),
)

_PAST_DATE: Final = re.compile(
    rf"""
    \b(?:telah|sudah)\b (?:(?!\bakan\b|direncanakan)[^.;]){{0,120}}?
    \b(?:(?P<day>\d{{1,2}})\s+|bulan\s+)(?P<month>{"|".join(MONTHS)})\s+(?P<year>\d{{4}})\b
    """,
    re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Dates behind 'telah' that lie after the signing."""
    signed = reading.naskah.perbup.penetapan.tanggal
    if signed is None:
        return
    for kalimat, event in told(reading, _PAST_DATE):
        day = _first_day(event)
        if day is not None and day > signed:
            message = f"{quoted(event[0])}, padahal peraturan ditetapkan lebih dahulu."
            span = event.span("month")[0], event.end("year")
            yield kalimat.finding(reading, RULE, span, message, "Periksa tanggalnya.")


def _first_day(event: re.Match[str]) -> date | None:
    """The date, or the first day of the month; None where it is not in the calendar."""
    month = MONTHS.index(event["month"]) + 1
    try:
        return date(int(event["year"]), month, int(event["day"] or 1))
    except ValueError:
        return None
