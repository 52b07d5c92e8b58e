"""The day of the week is that of the date."""

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
    code="RD6100",
    severity="galat",
    title="Hari dan tanggalnya",
    source="EYD; kalender",
    explanation=("Nama hari yang disebut bersama tanggal adalah hari dari tanggal itu."),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Forum Perangkat Daerah dilaksanakan pada hari Jumat tanggal 6 Maret 2023.",
            good="Forum Perangkat Daerah dilaksanakan pada hari Senin tanggal 6 Maret 2023.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Rapat dilaksanakan pada Senin, 7 Maret 2023.",
            good="Rapat dilaksanakan pada Selasa, 7 Maret 2023.",
        ),
    ),
)

DAYS: Final = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_DAY_AND_DATE: Final = re.compile(
    rf"\b(?P<name>{'|'.join(DAYS)}|Jum['’]at|Ahad)\b\s*,?\s*(?:\(|tanggal\s+|tgl\.?\s+)?\s*"
    rf"(?P<day>\d{{1,2}})\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>\d{{4}})\b"
)
_OTHER_NAMES: Final = {"Jum'at": "Jumat", "Jum’at": "Jumat", "Ahad": "Minggu"}


def check(reading: Reading) -> Iterator[Finding]:
    """Days of the week beside dates of other days."""
    for text, told in matches(reading.texts, _DAY_AND_DATE):
        right = _day(told)
        if right and right != _OTHER_NAMES.get(told["name"], told["name"]):
            message = f"{quoted(told[0])}, padahal tanggal itu hari {right}."
            advice = f"Tulis {right}, atau perbaiki tanggalnya."
            yield in_text(reading, RULE, text, told.span(), message, advice)


def _day(told: re.Match[str]) -> str:
    """The day of the week of a date, '' for one that is not in the calendar."""
    try:
        day = date(int(told["year"]), MONTHS.index(told["month"]) + 1, int(told["day"]))
    except ValueError:
        return ""
    return DAYS[day.weekday()]
