"""No share exceeds the whole."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorFigure, figures
from renja_docs.rules.angka.satuan import is_percentage
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6047",
    severity="peringatan",
    title="Bagian di atas 100%",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation="Persentase suatu bagian terhadap keseluruhan tidak melebihi 100%.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06/evaluasi/0/realisasi",
            bad="833,3%",
            good="83,33%",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Shares of more than 100 percent."""
    for figure in figures(reading):
        if _exceeds_whole(figure):
            yield figure.disputed(
                RULE,
                f"{quoted(written(figure.nilai))} melebihi 100%: {quoted(figure.indikator)}.",
                "Periksa letak komanya.",
            )


def _exceeds_whole(figure: IndicatorFigure) -> bool:
    """True for a percentage of more than 100; growth in percent may be as much."""
    if figure.number is None or not is_percentage(figure.indikator):
        return False
    return figure.nilai.persen and figure.number > 100
