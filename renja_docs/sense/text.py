"""One text of the content: as typed, as printed, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from renja_docs.content.origin import Origin
from renja_docs.sense.offsets import offsets

Zone = Literal["identitas", "pembukaan", "batang-tubuh", "penjelasan", "lampiran", "tabel"]
TextKind = Literal[
    "judul",
    "nama",
    "fakta",
    "menimbang",
    "memperhatikan",
    "peraturan",
    "pasal",
    "diktum",
    "ayat",
    "butir",
    "judul-butir",
    "istilah",
    "singkatan",
    "sebutan",
    "arti",
    "penjelasan",
    "paragraf",
    "subjudul",
    "kutipan",
    "uraian",
    "kolom",
    "sel",
    "catatan",
    "indikator",
    "lokasi",
    "gambar",
    "alt",
    "formulir",
    "simbol",
    "dihapus",
]
"""'dihapus' is what stands where an amendment took something out; nobody worded it."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text.

    typed: as typed, with its expressions. printed: as printed, expressions evaluated.
    origin: its place in the YAML. place: its place in the document, in words.
    within: the target of the Pasal it stands in ('pasal:berlaku'), '' elsewhere.
    key: its key in the file; the column of a cell.
    """

    typed: str
    printed: str
    origin: Origin
    place: str
    zone: Zone
    kind: TextKind
    within: str = ""
    key: str = ""

    @property
    def offsets(self) -> tuple[int, ...]:
        """For each printed character its offset in the typed text.

        ~offset where an expression printed it.
        """
        return offsets(self.typed, self.printed)

    def is_typed(self, start: int, end: int) -> bool:
        """True if a person typed at least one of the printed characters [start, end).

        A blank between words tells nothing: that of a name may be taken for the one behind it.
        """
        if self.typed == self.printed and "{{" not in self.typed:
            return True
        told = list(zip(self.printed[start:end], self.offsets[start:end], strict=True))
        words = [offset for letter, offset in told if not letter.isspace()]
        return any(offset >= 0 for offset in words or (offset for _, offset in told))

    def matches(self, pattern: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of a pattern in the printed text, but for what only expressions print."""
        found = pattern.finditer(self.printed)
        if "{{" not in self.typed:
            return found
        return (match for match in found if self.is_typed(match.start(), match.end()))
