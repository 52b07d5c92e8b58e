"""The account of an import: what became of each line, and what was wrong with it as typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from renja_docs.importing.said import Said, SourcePlace

Fate = Literal["isi", "dicetak", "tidak terbaca"]


@dataclass(frozen=True, slots=True)
class Posting:
    """What became of a line. said: where it went, or why it was left."""

    fate: Fate
    told: str


@dataclass(frozen=True, slots=True)
class TypedFault:
    """A fault of the typed text that the content cannot show, for its software prints it right.

    code: the rule. said: the words. place_in_words: the part of the document.
    """

    code: str
    said: Said
    message: str
    advice: str = ""
    place_in_words: str = ""
    start: int = 0


@dataclass(slots=True)
class Ledger:
    """Filled on the way; read by the report at the end."""

    entries: dict[SourcePlace, Posting] = field(default_factory=dict)
    faults: list[TypedFault] = field(default_factory=list)

    def printed(self, places: Iterable[SourcePlace], what: str) -> None:
        """These lines are printed by the software from elsewhere: what they are."""
        for place in places:
            self.entries.setdefault(place, Posting("dicetak", what))

    def content(self, places: Iterable[SourcePlace], file: str, line: int) -> None:
        """These lines stand in a file of the content."""
        for place in places:
            known = self.entries.get(place)
            if known is None or known.fate != "isi":
                self.entries[place] = Posting("isi", f"{file}:{line}")

    def lost(self, places: Iterable[SourcePlace], why: str) -> None:
        """These lines have no place in the content."""
        for place in places:
            self.entries.setdefault(place, Posting("tidak terbaca", why))

    def fault(
        self, code: str, said: Said, message: str, advice: str = "", *, at: str = "", start: int = 0
    ) -> None:
        """Note a fault of the text as it was typed."""
        self.faults.append(TypedFault(code, said, message, advice, at, start))
