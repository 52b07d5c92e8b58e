"""The parts of a regulation, as the lines that begin them tell them apart."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal

from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line
from renja_docs.text.numerals import roman

Region = Literal[
    "judul",
    "menimbang",
    "mengingat",
    "memperhatikan",
    "diktum",
    "tubuh",
    "penutup",
    "tembusan",
    "penjelasan",
    "kepala",
    "sampul",
    "depan",
    "bab",
]
NUMBERS: Final = {roman(number): number for number in range(1, 40)}
"""The numbers of chapters by how they are printed."""


@dataclass(slots=True)
class Chapter:
    """A chapter of the Lampiran. title: what stands behind the number, or on the next line."""

    number: int
    heading: Line
    title: Said | None = None
    blocks: list[Block] = field(default_factory=list)


@dataclass(slots=True)
class Parts:
    """The blocks of each part, in their order. front: by the name of the part, small letters.

    annexed: the Lampirans of a regulation whose Lampirans have no chapters, heads and all.
    """

    judul: list[Line] = field(default_factory=list)
    menimbang: list[Line] = field(default_factory=list)
    mengingat: list[Line] = field(default_factory=list)
    memperhatikan: list[Line] = field(default_factory=list)
    diktum: list[Line] = field(default_factory=list)
    menetapkan: list[Line] = field(default_factory=list)
    tubuh: list[Block] = field(default_factory=list)
    penutup: list[Line] = field(default_factory=list)
    tembusan: list[Line] = field(default_factory=list)
    penjelasan: list[Line] = field(default_factory=list)
    kepala: list[Line] = field(default_factory=list)
    sampul: list[Line] = field(default_factory=list)
    front: dict[str, list[Block]] = field(default_factory=dict)
    headings: list[Line] = field(default_factory=list)
    chapters: list[Chapter] = field(default_factory=list)
    strays: list[Block] = field(default_factory=list)
    annexed: list[Block] = field(default_factory=list)

    def labelled(self, region: Region) -> list[Line]:
        """The items below a label in front of MEMUTUSKAN."""
        match region:
            case "menimbang":
                return self.menimbang
            case "memperhatikan":
                return self.memperhatikan
            case _:
                return self.mengingat
