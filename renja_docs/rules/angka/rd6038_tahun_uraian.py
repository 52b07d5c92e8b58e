"""Years in prose that move with the plan year are computed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.tahun import YEAR, year_expression
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6038",
    severity="catatan",
    title="Tahun yang diketik dalam uraian",
    source="Permendagri 86/2017",
    explanation=(
        "Tahun yang mengikuti tahun rencana, dari n-2 sampai n+1, dihitung, agar ikut berubah "
        "tahun depan."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini mengutamakan isu strategis pada Tahun 2026.",
            good="Renja ini mengutamakan isu strategis pada Tahun {{ n }}.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Evaluasi tahun 2024 menjadi dasar penyusunan Renja.",
            good="Evaluasi tahun {{ n - 2 }} menjadi dasar penyusunan Renja.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini mengikuti hasil rapat tahun 2025.",
            good="Renja ini mengikuti Peraturan Daerah Nomor 4 Tahun 2025.",
        ),
    ),
)

_YEAR: Final = re.compile(
    rf"(?<!\d )\b[Tt]ahun\s+(?P<year>{YEAR})\b(?!\s*[-–—(]|\s+(?:sampai|hingga)\b)"
)
"""A year; none of an act, which has its number in front, and none that begins a period."""
EARLIEST: Final = -2
LATEST: Final = 1


def check(reading: Reading) -> Iterator[Finding]:
    """Typed years from n-2 to n+1."""
    plan_year = reading.naskah.perbup.tahun_rencana
    if plan_year is None:
        return
    for text, told in matches(prose(reading), _YEAR):
        distance = int(told["year"]) - plan_year
        if EARLIEST <= distance <= LATEST and text.is_typed(*told.span("year")):
            expression = year_expression(distance)
            yield in_text(
                reading,
                RULE,
                text,
                told.span("year"),
                f"Tahun {told['year']} diketik.",
                f"Tulis {expression} bila tahun itu mengikuti tahun rencana.",
            )
