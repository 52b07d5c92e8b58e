"""A figure with its unit, as an office writes it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Nilai:
    """A figure in a cell as the office writes it: a number and its unit, or no number.

    angka: the number, None where the cell says '-' or 'N/A'.
    satuan: the unit as typed ('Dokumen', '%', 'orang/bulan'), '' without one.
    desimal: digits after the comma as typed, so that 20,00 stays 20,00.
    tanpa: what stands instead of a number: '-' or 'N/A'; '' where there is a number.
    """

    angka: Decimal | None
    satuan: str = ""
    desimal: int = 0
    tanpa: str = ""

    @property
    def persen(self) -> bool:
        """True if the unit is the percent sign."""
        return self.satuan == "%"
