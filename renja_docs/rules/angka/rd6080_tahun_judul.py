"""Years in titles and heads of columns are computed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.tahun import YEAR, YEAR_BESIDE_N, year_expression
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import HEADINGS
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD6080",
    severity="peringatan",
    title="Tahun yang diketik dalam judul",
    source="Permendagri 86/2017",
    explanation=(
        "Tahun dalam judul dan kepala kolom dihitung dari tahun rencana, agar ikut berubah tahun "
        "depan."
    ),
    by_file=True,
    cases=(
        Case(
            file="templates/tabel/tujuan-sasaran.yaml",
            at="@realisasi/judul",
            bad="Realisasi 2024",
            good="Realisasi {{ n - 2 }}",
            repaired="Realisasi {{ n - 2 }}",
        ),
        Case(
            file="bab/2-evaluasi.yaml",
            at="@kinerja-pelayanan/judul",
            bad="Analisis Kinerja Pelayanan Perangkat Daerah sampai dengan Tahun 2026",
            good="Analisis Kinerja Pelayanan Perangkat Daerah sampai dengan Tahun {{ n }}",
            repaired="Analisis Kinerja Pelayanan Perangkat Daerah sampai dengan Tahun {{ n }}",
        ),
        Case(
            file="templates/tabel/keragaan.yaml",
            at="@tahun-n2/judul",
            bad='"2024"',
            good='"{{ n - 2 }}"',
        ),
    ),
)

_YEAR: Final = re.compile(rf"\b{YEAR}\b")
_NEAR: Final = 6
"""A year farther from the plan year than this does not follow it."""


def check(reading: Reading) -> Iterator[Finding]:
    """Typed years near the plan year."""
    plan_year = reading.naskah.perbup.tahun_rencana
    if plan_year is None:
        return
    texts = reading.of_kinds(HEADINGS, "pembukaan", "batang-tubuh", "lampiran", "tabel")
    for text, year in matches(texts, _YEAR):
        distance = int(year[0]) - plan_year
        if abs(distance) <= _NEAR:
            yield _at(reading, text, year, year_expression(distance))


def _at(reading: Reading, text: Text, year: re.Match[str], expression: str) -> Finding:
    """The finding at a year; the repair is left out where it might be wrong."""
    return in_text(
        reading,
        RULE,
        text,
        year.span(),
        f"Tahun {year[0]} diketik dalam judul.",
        f"Tulis {expression}.",
        expression if _is_certain(text, year) else None,
    )


def _is_certain(text: Text, year: re.Match[str]) -> bool:
    """True if the expression may stand there: not at the start of YAML, nor where n is wrong."""
    return year.start() > 0 and not YEAR_BESIDE_N.match(text.printed, year.start())
