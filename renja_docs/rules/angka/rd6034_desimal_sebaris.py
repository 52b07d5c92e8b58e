"""The shares of a row of a table have one number of decimals."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import Lajur, all_lajur
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

_ROLES: Final = ("target", "realisasi", "proyeksi", "tahun")
_FEWEST: Final = 3


def check(reading: Reading) -> Iterator[Finding]:
    """Shares with other decimals than most of their row."""
    for row in all_lajur(reading):
        if row.satuan == "%":
            yield from _unlike(row)


def _unlike(row: Lajur) -> Iterator[Finding]:
    shares = [(cell, cell.nilai.desimal) for cell in row.figures(*_ROLES) if cell.nilai]
    counts = [decimals for _, decimals in shares]
    if len(shares) < _FEWEST:
        return
    usual = max(set(counts), key=counts.count)
    if counts.count(usual) <= len(counts) / 2:
        return
    for cell, decimals in shares:
        if decimals != usual:
            yield RULE.finding(
                cell.origin.location,
                f"{quoted(cell.text)} berdesimal {decimals}, yang lain {usual}.",
                "Samakan banyak desimalnya.",
                place=f"{row.place}, kolom {cell.kolom}",
            )
