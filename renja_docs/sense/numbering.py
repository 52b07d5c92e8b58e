"""Numbers of everything that has one: computed from the order of the content, never typed.

A target is the name of a place: 'pasal:sistematika', 'pasal:sistematika/isi', 'menimbang:dasar',
'bab:pendahuluan', 'subbab:latar-belakang', 'tabel:t-c-29', 'gambar:keterkaitan', 'lampiran'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal

from renja_docs.content.naratif import JenisRincian
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.text.numerals import huruf, roman, urutan

Kind = Literal[
    "menimbang",
    "mengingat",
    "pasal",
    "pasal-tetap",
    "ayat",
    "butir",
    "bab",
    "subbab",
    "tabel",
    "gambar",
    "lampiran",
    "definisi",
    "bagian",
    "paragraf",
    "perubahan",
    "diktum",
]
"""'pasal-tetap' is a Pasal of an amended act: its printed number is quoted, not counted."""


@dataclass(frozen=True, slots=True)
class Label:
    """What a place is called.

    text: as it stands in front of the place ('Pasal 4', '(1)', 'a.', 'BAB II', '2.1', 'Tabel 2.2').
    number: the bare number in a reference ('4', '(1)', 'a', 'II', '2.1', '2.2').
    title: its title as typed, with its expressions; '' for a place without one.
    level: of a table, that of the heading whose number it has: 1 chapter, 2 subbab, 0 none.
    """

    target: str
    kind: Kind
    text: str
    number: str
    bookmark: str
    title: str = ""
    position: int = 0
    level: int = 0


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels by target, in printed order."""

    by_target: Mapping[str, Label] = field(default_factory=dict)

    def get(self, target: str) -> Label | None:
        """The label of a place, None where there is no such place."""
        return self.by_target.get(target)

    def __getitem__(self, target: str) -> Label:
        return self.by_target[target]

    def __iter__(self) -> Iterator[Label]:
        return iter(self.by_target.values())


def bookmark(target: str) -> str:
    """A bookmark name for a target.

    A letter, then word characters, 40 at most (ECMA-376 17.13.6.2).
    """
    name = re.sub(r"\W", "_", target)
    if len(name) <= 40:
        return name
    return f"{name[:31]}_{sha256(target.encode()).hexdigest()[:8]}"


def marker(jenis: JenisRincian, tingkat: int, urut: int) -> str:
    """The marker of item `urut` (from 1) of a list at depth `tingkat` (from 0).

    Legal lists run a., 1., a), 1) by depth (UU 12/2011 Lampiran II angka 87 and 92-95).
    """
    tutup = ")" if tingkat >= 2 else "."
    match jenis:
        case "huruf":
            return huruf(urut) + tutup
        case "angka":
            return f"{urut}{tutup}"
        case "huruf-besar":
            return huruf(urut).upper() + "."
        case "romawi":
            return roman(urut) + "."
        case "butir":
            return "-"


def label(target: str, kind: Kind, text: str, number: str, position: int, title: str = "") -> Label:
    """A label with its bookmark."""
    return Label(target, kind, text, number, bookmark(target), title, position)


def diktum(position: int) -> str:
    """The word in front of a decision: KESATU, KEDUA."""
    return urutan(position).upper()


def item_name(mark: str) -> str:
    """How an item with a marker is named: 'huruf a', 'angka 2'; '' in a list of dashes."""
    bare = mark.rstrip(".)")
    if bare == "-":
        return ""
    return f"{'angka' if bare.isdecimal() else 'huruf'} {bare}"


def judul_tabel(tabel: Tabel, bentuk: BentukTabel | None) -> str:
    """The caption of a table in one line: its own, or that of its layout."""
    return " ".join(tabel.judul or (bentuk.judul if bentuk else ()))
