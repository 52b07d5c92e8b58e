"""Faults that may stand in one copy of the content at once: each run of the rules takes time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.mutasi.mutasi import Mutasi, isi, letak

BANYAK = 20
"""So many faults at most, or they begin to stand in each other's light."""

JARAK = 8
"""Lines between two faults in one file, at least."""


@dataclass(slots=True)
class Kelompok:
    """Faults that stand apart and wake different rules.

    kasar: they hinder the reading of their file, and each has a file to itself.
    """

    kasar: bool
    isi: list[Mutasi] = field(default_factory=list)
    kode: set[str] = field(default_factory=set)
    baris: dict[str, list[int]] = field(default_factory=dict)

    def menerima(self, mutasi: Mutasi) -> bool:
        """Take a fault in where it does not stand in the light of another; True if it was taken."""
        sini, baris = self.baris.setdefault(mutasi.di, []), _baris(mutasi)
        if (
            _kasar(mutasi) != self.kasar
            or len(self.isi) == BANYAK
            or self.kode & set(mutasi.kode)
            or (self.kasar and sini)
            or any(abs(lain - baris) < JARAK for lain in sini)
        ):
            return False
        self.isi.append(mutasi)
        self.kode |= set(mutasi.kode)
        sini.append(baris)
        return True


def kelompokkan(semua: Iterable[Mutasi]) -> list[list[Mutasi]]:
    """All faults, in as few groups as a plain first fit finds."""
    kelompok: list[Kelompok] = []
    for mutasi in semua:
        if not any(k.menerima(mutasi) for k in kelompok):
            baru = Kelompok(_kasar(mutasi))
            baru.menerima(mutasi)
            kelompok.append(baru)
    return [k.isi for k in kelompok]


def _kasar(mutasi: Mutasi) -> bool:
    return any(kode < "RD4" for kode in mutasi.kode)


def _baris(mutasi: Mutasi) -> int:
    teks = isi(mutasi)
    return teks.count("\n", 0, letak(mutasi, teks))
