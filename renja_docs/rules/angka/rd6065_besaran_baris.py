"""The figures of a row are of one order of magnitude."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import FOLLOWED, IsianLajur, Lajur, all_lajur, in_cell
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

MOST: Final = 500
"""How many times the smallest figure of a row the greatest one may be, below it."""
MOST_OF_SHARES: Final = 50

RULE: Final = Rule(
    code="RD6065",
    severity="peringatan",
    title="Besaran satu baris",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation=(
        "Angka satu baris bersatuan sama; yang satu ribuan kali yang lain menandakan satuan atau "
        "titik yang keliru."
    ),
    cases=(
        Case(
            file="tabel/pelayanan.yaml",
            at="@surat/sel/tahun-n2",
            bad="5.940.000",
            good="5.940",
        ),
        Case(
            file="tabel/t-c-30.yaml",
            at="@desa-tertib/sel/realisasi-n3",
            bad="7.500",
            good="75,00",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The greatest figure of a row that is far above the smallest one."""
    for row in all_lajur(reading):
        positive = tuple(filter(_is_positive, row.figures(*FOLLOWED)))
        if _are_of_one_unit(positive):
            yield from _far_apart(row, positive)


def _is_positive(isian: IsianLajur) -> bool:
    """True for a number above zero."""
    return isian.number > 0


def _are_of_one_unit(figures: Sequence[IsianLajur]) -> bool:
    """True for figures that can be compared, of which there are any; False for different units."""
    return len({isian.satuan for isian in figures}) == 1


def _far_apart(row: Lajur, positive: Sequence[IsianLajur]) -> Iterator[Finding]:
    """The greatest figure of a row, where it is many times the smallest."""
    small, great = min(positive, key=_number), max(positive, key=_number)
    if great.number >= _most(row) * small.number:
        yield in_cell(
            RULE,
            row,
            great,
            f"{quoted(great.text)} di samping {quoted(small.text)}.",
            "Periksa satuan dan titiknya.",
        )


def _number(isian: IsianLajur) -> Decimal:
    """The number of a cell."""
    return isian.number


def _most(row: Lajur) -> int:
    """How many times the smallest figure the greatest one may be."""
    if row.satuan == "%":
        return MOST_OF_SHARES
    return MOST
