"""The small values: text with expressions, codes, figures with a unit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import NewType

Teks = NewType("Teks", str)
"""Prose: may hold **bold**, *italic* and {{ expressions }}. Whitespace is already folded."""

Id = NewType("Id", str)
"""A name that people choose for a node: small letters, digits, '-' and '.'; never a number."""

Kode = NewType("Kode", str)
"""A code of the nomenclature, its parts joined by full stops: 2.17.01.2.01.0001."""

Rupiah = NewType("Rupiah", int)
"""Whole rupiah."""

Tahun = NewType("Tahun", int)
"""A calendar year of four digits."""

POLA_ID = re.compile(r"[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*\Z")


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


@dataclass(frozen=True, slots=True)
class Batas:
    """The range of a number in a field, both ends included; told in its annotation."""

    awal: int
    akhir: int
