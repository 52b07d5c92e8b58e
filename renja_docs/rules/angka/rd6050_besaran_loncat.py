"""The figures of one indicator are of one order of magnitude."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorFigure, figures_of, kinerja
from renja_docs.rules.angka.pohon import PlannedNode, planned
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6050",
    severity="peringatan",
    title="Besaran yang meloncat",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation=(
        "Angka satu indikator pada tahun-tahun yang berdekatan sebesaran; loncatan sepuluh kali "
        "biasanya salah koma atau titik."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/realisasi_lalu",
            bad="3.400 Dokumen",
            good="34 Dokumen",
        ),
        Case(
            file="program.yaml",
            at="@X.XX.01/kinerja/0/target",
            bad="9,85%",
            good="98,5%",
        ),
    ),
)

_LEAP: Final = 10


def check(reading: Reading) -> Iterator[Finding]:
    """The least and the greatest figure of an indicator that are far from the one in the middle."""
    for node in planned(reading):
        for line in node.evaluasi:
            compared = (*figures_of(line, node.kode), *_planned_for(node, line.indikator))
            yield from _leaps(filter(_is_positive, compared))


def _is_positive(figure: IndicatorFigure) -> bool:
    """True for a number above zero."""
    return _number(figure) > 0


def _planned_for(node: PlannedNode, indikator: str) -> Iterator[IndicatorFigure]:
    """The figures of the plan year of the same indicator."""
    for line in kinerja(node):
        if line.indikator == indikator:
            yield from figures_of(line, node.kode)


def _leaps(figures: Iterable[IndicatorFigure]) -> Iterator[Finding]:
    """figures: those with a number above zero."""
    sized = sorted(figures, key=_number)
    if len(sized) < 2:
        return
    usual = sized[len(sized) // 2]
    for figure in (sized[0], sized[-1]):
        if _is_far(_number(figure), _number(usual)):
            yield figure.disputed(
                RULE,
                f"{quoted(written(figure.nilai))} jauh dari angka lain indikator ini "
                f"({quoted(written(usual.nilai))}).",
                "Periksa titik dan komanya.",
            )


def _number(figure: IndicatorFigure) -> Decimal:
    """The number of a figure, 0 where it has none."""
    return figure.number or Decimal(0)


def _is_far(one: Decimal, other: Decimal) -> bool:
    """True if one of two numbers is many times the other."""
    return max(one / other, other / one) >= _LEAP
