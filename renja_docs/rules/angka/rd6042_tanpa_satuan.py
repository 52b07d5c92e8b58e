"""A figure that counts or measures has its unit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorFigure, figures
from renja_docs.rules.angka.satuan import is_count, is_percentage, satuan_of
from renja_docs.rules.angka.usulan import volumes
from renja_docs.rules.marking import value_repair
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6042",
    severity="peringatan",
    title="Target tanpa satuan",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation="Target, realisasi, dan volume usulan ditulis dengan satuannya.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.04.2.01.0001/keluaran/target",
            bad="6",
            good="6 Laporan",
            repaired="6 Laporan",
        ),
        Case(
            file="program.yaml",
            at="@7.01.04.2.01/kinerja/0/target",
            bad="75",
            good="75%",
            repaired="75%",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/realisasi",
            bad="12",
            good="12 Dokumen",
        ),
        Case(
            file="usulan.yaml",
            at="@7.01.06.2.01.0002/aktivitas/0/usulan/0/volume",
            bad="1",
            good="1 Kegiatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Bare figures of shares and counts, and bare volumes of proposals."""
    for figure in figures(reading):
        if _is_bare(figure):
            yield _bare(reading, figure)
    for usulan, volume in volumes(reading):
        if not volume.satuan:
            yield RULE.finding(
                usulan.origin.at("volume").location,
                f"Volume {written(volume)} tanpa satuan.",
                "Tambahkan satuannya, misalnya 1 Kegiatan.",
                place="usulan",
            )


def _is_bare(figure: IndicatorFigure) -> bool:
    """True for a number without a unit where the indicator wants one."""
    if figure.number is None or figure.satuan:
        return False
    return is_percentage(figure.indikator) or is_count(figure.indikator)


def _bare(reading: Reading, figure: IndicatorFigure) -> Finding:
    """A figure without its unit, with the one that is certainly meant."""
    number = written(figure.nilai)
    message = f"{figure.key.capitalize().replace('_', ' ')} {number} tanpa satuan."
    meant = _meant(figure, number)
    if not meant:
        return figure.finding(RULE, message, "Tambahkan satuannya, misalnya 7 Dokumen.")
    repairs = value_repair(reading, figure.origin, number, meant)
    return figure.finding(RULE, message, f"Tulis {meant}.", repairs=repairs)


def _meant(figure: IndicatorFigure, number: str) -> str:
    """The number with the one unit that its indicator announces; '' where it announces none."""
    if is_percentage(figure.indikator):
        return f"{number}%"
    announced = satuan_of(figure.indikator)
    if not announced or "/" in announced:
        return ""
    return f"{number} {announced}"
