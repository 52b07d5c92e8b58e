"""Where a value came from: every value of the model knows its place in the YAML."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

KOSONG: Mapping[str | int, Asal] = MappingProxyType({})


@dataclass(frozen=True, slots=True, order=True)
class Lokasi:
    """A place in a content file, as an editor names it.

    berkas: path relative to the folder that the user gave, with forward slashes.
    baris, kolom: counted from 1; a column is a Unicode character.
    """

    berkas: str
    baris: int
    kolom: int

    def __str__(self) -> str:
        return f"{self.berkas}:{self.baris}:{self.kolom}"


@dataclass(frozen=True, slots=True)
class Asal:
    """The origin of a node: its place, its extent in the file, the origins of its parts.

    mulai, akhir: character offsets of the node in the text of the file (end exclusive).
    kunci: the place of the key in front of the value, None for the items of a list.
    bagian: origins of the fields (by YAML key) or of the items (by index from 0).
    """

    lokasi: Lokasi
    mulai: int = 0
    akhir: int = 0
    kunci: Lokasi | None = None
    bagian: Mapping[str | int, Asal] = field(default_factory=lambda: KOSONG)

    def di(self, *jalan: str | int) -> Asal:
        """The origin at the end of a path, or the nearest one above it that exists."""
        asal = self
        for langkah in jalan:
            bawah = asal.bagian.get(langkah)
            if bawah is None:
                break
            asal = bawah
        return asal


TANPA_ASAL = Asal(Lokasi("", 0, 0))


@dataclass(frozen=True, slots=True, kw_only=True)
class Simpul:
    """A node of the model. Two nodes are equal when their values are, wherever they stand."""

    asal: Asal = field(default=TANPA_ASAL, compare=False, repr=False)
