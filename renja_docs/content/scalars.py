"""The small values: text with expressions, names, codes, amounts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NewType

Teks = NewType("Teks", str)
"""Prose: may hold **bold**, *italic* and {{ expressions }}. Whitespace is already folded."""

Ungkapan = NewType("Ungkapan", str)
"""An expression over the content, in the form of a table: jumlah(sub_kegiatan, pagu)."""

Id = NewType("Id", str)
"""A name that people choose for a node: small letters, digits, '-' and '.'; never a number."""

Kode = NewType("Kode", str)
"""A code of the nomenclature, its parts joined by full stops: 2.17.01.2.01.0001."""

Rupiah = NewType("Rupiah", int)
"""Whole rupiah."""

Tahun = NewType("Tahun", int)
"""A calendar year of four digits."""

NamaJenis = NewType("NamaJenis", str)
"""The name of a kind of document: Peraturan Bupati."""

NomorNaskah = NewType("NomorNaskah", str)
"""The number of a document as printed: figures, or what an office writes: 188.45/12/2025."""

POLA_ID = re.compile(r"[a-z][a-z0-9]*(?:[-.][a-z0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Batas:
    """The range of a number in a field, both ends included; told in its annotation."""

    awal: int
    akhir: int


@dataclass(frozen=True, slots=True)
class Satu:
    """Marks a list in whose place one item may be written without its dash."""


SATU = Satu()
