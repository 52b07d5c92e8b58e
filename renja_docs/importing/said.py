"""A stretch of the source: its words, and where in the file each of them stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import Final, Literal

Unit = Literal["baris", "paragraf", "sel"]
Emphasis = Literal["**", "*"]
UNSEEN: Final = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
"""Characters that nobody sees: they only tell where a word may break."""


@dataclass(frozen=True, slots=True, order=True)
class SourcePlace:
    """Where a line stands in its file.

    order: counts lines, paragraphs and rows through the file, from 1. page: of a PDF, else 0.
    cell: of a spreadsheet, 'T-C.33!B7'.
    """

    file: str
    order: int
    unit: Unit = "baris"
    page: int = 0
    cell: str = ""

    def __str__(self) -> str:
        if self.cell:
            return f"sel {self.cell}"
        if self.page:
            return f"halaman {self.page}, {self.unit} {self.order}"
        return f"{self.unit} {self.order}"


@dataclass(frozen=True, slots=True)
class Said:
    """Words with their places.

    marks: the offsets at which the words of a place begin, in order; the first is 0.
    emphasis: stretches in bold or italic as (start, end, mark of the content).
    """

    text: str
    marks: tuple[tuple[int, SourcePlace], ...]
    emphasis: tuple[tuple[int, int, Emphasis], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    @property
    def place(self) -> SourcePlace:
        """Where it begins."""
        return self.marks[0][1]

    @property
    def places(self) -> tuple[SourcePlace, ...]:
        """All places that it comes from."""
        return tuple(place for _, place in self.marks)

    def place_at(self, offset: int) -> SourcePlace:
        """The place of a character."""
        starts = [start for start, _ in self.marks]
        return self.marks[max(0, bisect_right(starts, offset) - 1)][1]

    def cut(self, start: int, end: int | None = None) -> Said:
        """The characters [start, end), without blanks at their ends."""
        last = len(self.text) if end is None else end
        piece = self.text[start:last]
        first = start + len(piece) - len(piece.lstrip())
        last = max(first, first + len(piece.strip()))
        return Said(self.text[first:last], self._marks(first, last), self._emphasis(first, last))

    def _marks(self, first: int, last: int) -> tuple[tuple[int, SourcePlace], ...]:
        inside = [(start - first, place) for start, place in self.marks if first < start < last]
        return ((0, self.place_at(first)), *inside)

    def _emphasis(self, first: int, last: int) -> tuple[tuple[int, int, Emphasis], ...]:
        clipped = (
            (max(start, first) - first, min(end, last) - first, mark)
            for start, end, mark in self.emphasis
        )
        return tuple((start, end, mark) for start, end, mark in clipped if start < end)

    def plus(self, other: Said, between: str = " ") -> Said:
        """The words, then those of another."""
        at = len(self.text) + len(between)
        marks = tuple((start + at, place) for start, place in other.marks)
        styles = tuple((start + at, end + at, mark) for start, end, mark in other.emphasis)
        text = f"{self.text}{between}{other.text}"
        return Said(text, self.marks + marks, self.emphasis + styles)

    def with_text(self, text: str) -> Said:
        """Other words for the same places: they count as standing where these begin."""
        kept = tuple((min(start, len(text)), place) for start, place in self.marks)
        return Said(text, kept)

    def lines(self) -> tuple[Said, ...]:
        """The lines of it, without empty ones."""
        found = (self.cut(*match.span()) for match in re.finditer(r"[^\n]+", self.text))
        return tuple(line for line in found if line)

    def folded(self) -> Said:
        """The words with one blank between them."""
        return folded(self)


def said(text: str, place: SourcePlace) -> Said:
    """A text that stands at one place."""
    return Said(text, ((0, place),))


def folded(whole: Said) -> Said:
    """Runs of blanks as one blank, none at the ends."""
    if not re.search(r"\s\s|[^\S ]|\A\s|\s\Z", whole.text):
        return whole
    moved: list[int] = []
    text = ""
    for sign in whole.text:
        moved.append(len(text))
        if not sign.isspace():
            text += sign
        elif text and not text.endswith(" "):
            text += " "
    moved.append(len(text))
    marks = tuple((min(moved[start], len(text)), place) for start, place in whole.marks)
    styles = tuple((moved[start], moved[end], mark) for start, end, mark in whole.emphasis)
    return Said(text, marks, styles).cut(0)


def together(parts: list[Said], between: str = " ") -> Said:
    """Several stretches as one; there is at least one."""
    whole, *others = parts
    for part in others:
        whole = whole.plus(part, between)
    return whole
