"""The unit of a figure is the one that its indicator announces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorFigure, figures
from renja_docs.rules.angka.satuan import fits, is_count, is_percentage, satuan_of
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6041",
    severity="galat",
    title="Satuan target dan indikator",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Satuan target sama dengan satuan dalam kurung pada indikatornya; persentase bersatuan %, "
        "jumlah tidak."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.04.2.01.0001/keluaran",
            bad="indikator: Jumlah Laporan Hasil Sinergitas (Laporan)\ntarget: 6 Rekening",
            good="indikator: Jumlah Laporan Hasil Sinergitas (Laporan)\ntarget: 6 Laporan",
        ),
        Case(
            file="program.yaml",
            at="@7.01.04.2.01/kinerja/0/target",
            bad="18 Desa",
            good="75%",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/realisasi",
            bad="100%",
            good="12 Dokumen",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Figures with a unit that is neither in brackets nor fits the first word of the indicator."""
    for figure in figures(reading):
        if figure.number is not None and figure.satuan:
            yield from _of_satuan(figure)


def _of_satuan(figure: IndicatorFigure) -> Iterator[Finding]:
    """A figure whose unit is not the one announced, or not one that the indicator allows."""
    announced = satuan_of(figure.indikator)
    if announced:
        yield from _unlike(figure, announced)
    elif _is_contrary(figure):
        yield figure.disputed(
            RULE,
            f"{quoted(written(figure.nilai))} untuk indikator {quoted(figure.indikator)}.",
            f"Indikator ini {_wanted(figure)}; periksa angka atau indikatornya.",
        )


def _unlike(figure: IndicatorFigure, announced: str) -> Iterator[Finding]:
    """A figure with another unit than the one in brackets."""
    if not fits(figure.nilai, announced):
        yield figure.disputed(
            RULE,
            f"Satuan {quoted(written(figure.nilai))} bukan {announced} seperti pada indikatornya.",
            f"Samakan satuan dengan indikator {quoted(figure.indikator)}.",
        )


def _is_contrary(figure: IndicatorFigure) -> bool:
    """True for a share that is counted, and for a count in percent."""
    if is_percentage(figure.indikator):
        return not figure.nilai.persen
    return figure.nilai.persen and is_count(figure.indikator)


def _wanted(figure: IndicatorFigure) -> str:
    """What unit the first word of an indicator wants."""
    if is_percentage(figure.indikator):
        return "bersatuan %"
    return "tidak bersatuan %"
