"""The shares of a row of a table have one number of decimals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import FOLLOWED, IsianLajur, Lajur, all_lajur, in_cell
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6034",
    severity="peringatan",
    title="Desimal sebaris",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation=("Angka persentase dalam satu baris ditulis dengan banyak desimal yang sama."),
    cases=(
        Case(
            file="tabel/t-c-30.yaml",
            at="@desa-tertib/sel/proyeksi-n",
            bad="100",
            good="100,00",
        ),
    ),
)

_FEWEST: Final = 3


def check(reading: Reading) -> Iterator[Finding]:
    """Shares with other decimals than most of their row."""
    for row in all_lajur(reading):
        if row.satuan == "%":
            yield from _unlike(row)


def _unlike(row: Lajur) -> Iterator[Finding]:
    """The shares of a row with other decimals than most of them."""
    shares = row.figures(*FOLLOWED)
    usual = _usual(list(map(_decimals, shares)))
    if usual is None:
        return
    for cell in shares:
        decimals = _decimals(cell)
        if decimals != usual:
            message = f"{quoted(cell.text)} berdesimal {decimals}, yang lain {usual}."
            yield in_cell(RULE, row, cell, message, "Samakan banyak desimalnya.")


def _decimals(cell: IsianLajur) -> int:
    """How many digits stand behind the comma of a figure."""
    return cell.nilai.desimal if cell.nilai else 0


def _usual(counts: Sequence[int]) -> int | None:
    """What more than half of some counts are; None where they are few or none is so frequent."""
    if len(counts) < _FEWEST:
        return None
    usual = max(set(counts), key=counts.count)
    if counts.count(usual) <= len(counts) / 2:
        return None
    return usual
