"""A unit has the capitals that its indicator, or else the figure before it, gives it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorFigure, figures
from renja_docs.rules.angka.satuan import satuan_of
from renja_docs.rules.marking import quoted, value_repair
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6033",
    severity="peringatan",
    title="Huruf satuan",
    source="EYD; Permendagri 86/2017 Lampiran T-C.33",
    explanation=("Satu satuan ditulis dengan huruf yang sama pada indikator dan semua angkanya."),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.04.2.01.0001/keluaran",
            bad="indikator: Jumlah Laporan Hasil Sinergitas (Laporan)\ntarget: 6 laporan",
            good="indikator: Jumlah Laporan Hasil Sinergitas (Laporan)\ntarget: 6 Laporan",
            repaired="indikator: Jumlah Laporan Hasil Sinergitas (Laporan)\ntarget: 6 Laporan",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/realisasi",
            bad="12 dokumen",
            good="12 Dokumen",
            repaired="12 Dokumen",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Units that differ in capitals alone; the other form is certainly meant."""
    first: dict[tuple[str, str], str] = {}
    for figure in figures(reading):
        wanted = satuan_of(figure.indikator)
        if not wanted:
            wanted = first.setdefault((figure.kode, figure.indikator), figure.satuan)
        if _differ_in_capitals(figure.satuan, wanted):
            yield _misspelt(reading, figure, wanted)


def _differ_in_capitals(one: str, other: str) -> bool:
    """True for two units that are alike but for their capitals."""
    return one != other and one.casefold() == other.casefold()


def _misspelt(reading: Reading, figure: IndicatorFigure, wanted: str) -> Finding:
    """A figure with the unit as it is written elsewhere."""
    old = written(figure.nilai)
    new = old.removesuffix(figure.satuan) + wanted
    return figure.finding(
        RULE,
        f"Satuan {quoted(old)}, di tempat lain {quoted(wanted)}.",
        f"Tulis {new}.",
        repairs=value_repair(reading, figure.origin, old, new),
    )
