"""Numbers of everything that has one: computed from the order of the content, never typed.

A target is the name of a place: 'pasal:sistematika', 'pasal:sistematika/isi', 'menimbang:dasar',
'bab:pendahuluan', 'subbab:latar-belakang', 'tabel:t-c-29', 'gambar:keterkaitan', 'lampiran'.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Literal, Protocol, TypeVar

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
    bookmark: what references lead to, '' for a place that this document does not print.
    counted: False for a number that is quoted, such as 12A, and takes no part in counting.
    level: of a table, that of the heading whose number it has: 1 chapter, 2 subbab, 0 none.
    """

    target: str
    kind: Kind
    text: str
    number: str
    bookmark: str
    title: str = ""
    position: int = 0
    counted: bool = True
    level: int = 0


@dataclass(frozen=True, slots=True)
class Labels:
    """All labels by target, in printed order.

    amended: those of the act that this regulation amends, as it reads afterwards; they are found
    by their names and belong to no place of this document.
    """

    by_target: Mapping[str, Label] = field(default_factory=dict)
    amended: Mapping[str, Label] = field(default_factory=dict)

    def get(self, target: str) -> Label | None:
        """The label of a place, None where there is no such place."""
        return self.by_target.get(target) or self.amended.get(target)

    def __getitem__(self, target: str) -> Label:
        return self.by_target.get(target) or self.amended[target]

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
    tutup = _close(tingkat)
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


def quoted_marker(tingkat: int, nomor: str) -> str:
    """The marker of an item with a number of its own, at a depth from 0: 'a1.', '2a)'."""
    return nomor + _close(tingkat)


def _close(tingkat: int) -> str:
    """What closes a marker at a depth from 0."""
    return ")" if tingkat >= 2 else "."


def label(
    target: str,
    kind: Kind,
    text: str,
    number: str,
    position: int,
    title: str = "",
    *,
    counted: bool = True,
) -> Label:
    """A label with its bookmark."""
    return Label(target, kind, text, number, bookmark(target), title, position, counted)


class Numbered(Protocol):
    """What may have a number that is quoted and not counted."""

    @property
    def nomor(self) -> str | None:
        """The number as printed, None where it is counted."""


N = TypeVar("N", bound=Numbered)


def counted(nodes: Iterable[N]) -> Iterator[tuple[N, int]]:
    """Each node with its count from 1; what has a number of its own keeps the count before it."""
    count = 0
    for node in nodes:
        count += node.nomor is None
        yield node, count


def diktum(position: int) -> str:
    """The word in front of a decision: KESATU, KEDUA."""
    return urutan(position).upper()


def item_name(mark: str) -> str:
    """How an item with a marker is named: 'huruf a', 'angka 2'; '' in a list of dashes."""
    bare = mark.rstrip(".)")
    if bare == "-":
        return ""
    return f"{'angka' if bare[:1].isdecimal() else 'huruf'} {bare}"


def judul_tabel(tabel: Tabel, bentuk: BentukTabel | None) -> str:
    """The caption of a table in one line: its own, or that of its layout."""
    return " ".join(tabel.judul or (bentuk.judul if bentuk else ()))
