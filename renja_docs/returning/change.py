"""A change that somebody made in the document, and what may become of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from renja_docs.content.finding import Finding, Repair
from renja_docs.text.location import Location
from renja_docs.word.wml.stamp import Stamp

Kind = Literal[
    "kata",
    "baru",
    "hapus",
    "pindah",
    "pecah",
    "gabung",
    "baris",
    "tabel",
    "catatan",
    "komentar",
]
"""What was done; 'catatan' is a footnote that was put in."""

State = Literal["pasti", "usul", "ditolak", "bentrok", "program", "lihat"]

STATES: Final[Mapping[State, str]] = {
    "pasti": "dapat ditulis",
    "usul": "usul, menunggu keputusan",
    "ditolak": "ditolak kaidah",
    "bentrok": "bentrok dengan isi sekarang",
    "program": "dicetak program",
    "lihat": "dikerjakan dengan tangan",
}
"""What may become of a change, in the order in which it is told."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedChange:
    """One change.

    title: what was done, in words. place: where in the content; None for what the program prints.
    name: the place in the document, in words. before, after: both wordings, '' where there is none.
    stamps: who did it. printed: the index of the paragraph as it is printed now, None for a new
    one. told: why it is as its state says, and what to do. repairs: the characters of the content
    that would change; expected: what the paragraph must print then. findings: the rules that speak
    against it, or about it. also: other paragraphs that would print otherwise with it.
    is_figure: True where a value changes from which others are computed.
    typed: where the first of the characters stands that would change. values: the places of what
    would have another value.
    """

    kind: Kind
    title: str
    place: Location | None
    name: str
    before: str = ""
    after: str = ""
    stamps: tuple[Stamp, ...] = ()
    printed: int | None = None
    state: State = "lihat"
    told: str = ""
    repairs: tuple[Repair, ...] = ()
    expected: str = ""
    findings: tuple[Finding, ...] = ()
    also: tuple[str, ...] = ()
    is_figure: bool = False
    typed: Location | None = None
    values: tuple[Location, ...] = ()

    @property
    def where(self) -> Location | None:
        """Where one must look: at the words themselves where they are known."""
        return self.typed or self.place

    @property
    def may_be_written(self) -> bool:
        """True where it can be written, with or without being asked about."""
        return bool(self.repairs) and self.state in ("pasti", "usul")
