"""No target of the plan year and no volume of a proposal is zero or less."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorFigure, figures
from renja_docs.rules.angka.usulan import volumes
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6046",
    severity="peringatan",
    title="Target nol",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation="Target tahun rencana dan volume usulan lebih dari nol.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/keluaran/target",
            bad="0 Dokumen",
            good="12 Dokumen",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/realisasi",
            bad="-12 Dokumen",
            good="12 Dokumen",
        ),
        Case(
            file="usulan.yaml",
            at="@7.01.06.2.01.0002/aktivitas/0/usulan/0/volume",
            bad="0 Kegiatan",
            good="1 Kegiatan",
        ),
    ),
)

_MORE_THAN_ZERO: Final = frozenset({"target", "maju"})
"""Keys of figures that are aimed at; a result may be nothing."""


def check(reading: Reading) -> Iterator[Finding]:
    """Targets and volumes of nothing, and whatever is less than nothing."""
    for figure in figures(reading):
        if _is_too_small(figure):
            yield figure.disputed(
                RULE,
                f"{quoted(written(figure.nilai))} untuk {quoted(figure.indikator)}.",
                "Periksa angkanya.",
            )
    for usulan, volume in volumes(reading):
        if volume.angka == 0:
            yield RULE.finding(
                usulan.origin.at("volume").location,
                f"Volume {quoted(written(volume))}.",
                "Periksa angkanya.",
                place="usulan",
            )


def _is_too_small(figure: IndicatorFigure) -> bool:
    """True for less than nothing, and for nothing where it is aimed at."""
    if figure.number is None:
        return False
    if figure.key in _MORE_THAN_ZERO:
        return figure.number <= 0
    return figure.number < 0
