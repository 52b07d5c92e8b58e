"""The figures of one indicator are of one order of magnitude."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import Figure, figures_of, kinerja
from renja_docs.rules.angka.pohon import Planned, planned
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
            compared = [*figures_of(line, node.kode), *_planned_for(node, line.indikator)]
            yield from _leaps(compared)


def _planned_for(node: Planned, indikator: str) -> Iterator[Figure]:
    """The figures of the plan year of the same indicator."""
    for line in kinerja(node):
        if line.indikator == indikator:
            yield from figures_of(line, node.kode)


def _leaps(figures: Iterable[Figure]) -> Iterator[Finding]:
    sized = sorted(_positive(figures), key=lambda pair: pair[0])
    if len(sized) < 2:
        return
    middle, usual = sized[len(sized) // 2]
    for number, figure in (sized[0], sized[-1]):
        if max(number / middle, middle / number) >= _LEAP:
            yield figure.disputed(
                RULE,
                f"{quoted(written(figure.nilai))} jauh dari angka lain indikator ini "
                f"({quoted(written(usual.nilai))}).",
                "Periksa titik dan komanya.",
            )


def _positive(figures: Iterable[Figure]) -> Iterator[tuple[Decimal, Figure]]:
    """The numbers above zero, each with its figure."""
    for figure in figures:
        if figure.number is not None and figure.number > 0:
            yield figure.number, figure
