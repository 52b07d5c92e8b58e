"""The figures of one line of an indicator have one unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorFigure, figures_of, lines
from renja_docs.rules.angka.pohon import planned
from renja_docs.rules.angka.satuan import canonical, satuan_of
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6043",
    severity="galat",
    title="Satu indikator satu satuan",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation=(
        "Semua angka satu indikator bersatuan sama, sehingga dapat dibandingkan dan dijumlahkan."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/akhir",
            bad="60 Paket",
            good="60 Dokumen",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lines with several units, where the indicator announces none; told at the first odd one."""
    for node in planned(reading):
        for line in lines(node):
            if not satuan_of(line.indikator):
                measured = filter(_is_measured, figures_of(line, node.kode))
                yield from _mixed(tuple(measured))


def _is_measured(figure: IndicatorFigure) -> bool:
    """True for a number with a unit."""
    return figure.number is not None and figure.satuan != ""


def _mixed(measured: Sequence[IndicatorFigure]) -> Iterator[Finding]:
    """The first figure of a line with another unit than most have."""
    units = [canonical(figure.satuan) for figure in measured]
    usual = max(units, key=units.count, default="")
    for figure, unit in zip(measured, units, strict=True):
        if unit != usual:
            ordinary = measured[units.index(usual)]
            yield figure.disputed(
                RULE,
                f"{quoted(written(figure.nilai))} di samping {quoted(written(ordinary.nilai))} "
                "untuk satu indikator.",
                "Samakan satuannya.",
            )
            return
