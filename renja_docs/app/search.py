"""Where a line of the document comes from: the place in the content of what it prints."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.document.blocks import Document, Paragraph
from renja_docs.document.words import paragraphs, rows, said
from renja_docs.text.location import Location

WIDTH: Final = 100
"""Letters that are shown of a paragraph."""

_NUMBER: Final = re.compile(
    r"\A\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*[.)]?|[a-z]{1,4}[.)])\)?|[-–•])\s+", re.IGNORECASE
)
_PAGE: Final = re.compile(r"\s+[ivxlc]+-\d+\s*\Z", re.IGNORECASE)
_BETWEEN_CELLS: Final = re.compile(r"[|\t]")
_BETWEEN_LINES: Final = " / "
"""Between the paragraphs of a cell, as `uraikan` prints them."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that prints the words. source: None for what the software alone prints."""

    source: Location | None
    excerpt: str


def search(document: Document, wanted: str) -> list[Hit]:
    """The paragraphs and cells that print some words, in reading order, however they are set.

    Capitals and the kind of blanks do not count. Equal cells of one place are told once. Where
    nothing prints the words as they are, they may be a line that was copied: with the number of
    its item, with a page of the contents, or as a row of a table.
    """
    return (
        _printing(paragraphs(document), wanted)
        or _printing(paragraphs(document), _PAGE.sub("", _NUMBER.sub("", wanted)))
        or _in_row(document, wanted)
    )


def _printing(among: Iterable[Paragraph], wanted: str) -> list[Hit]:
    """What prints some words, each place once."""
    sought = _flat(wanted)
    told: dict[Hit, None] = {}
    for paragraph in among:
        shown = " ".join(said(paragraph).split())
        at = _flat(shown).find(sought)
        if at >= 0:
            told[Hit(paragraph.source, _around(shown, at))] = None
    return list(told)


def _in_row(document: Document, wanted: str) -> list[Hit]:
    """The places of the cells of the first row of a table that says all that a copied row says."""
    copied = [
        _NUMBER.sub("", line.strip())
        for cell in _BETWEEN_CELLS.split(wanted)
        for line in cell.split(_BETWEEN_LINES)
        if _says_something(line)
    ]
    if len(copied) <= 1:
        return _printing(paragraphs(document), "".join(copied)) if copied else []
    sought = {_flat(line) for line in copied}
    for row in rows(document):
        lines = [line for line in row if _says_something(said(line))]
        if sought <= {_flat(_NUMBER.sub("", said(line))) for line in lines}:
            return list(_by_place(lines))
    return []


def _says_something(text: str) -> bool:
    """False for blanks and marks alone."""
    return any(letter.isalnum() for letter in text)


def _by_place(lines: Iterable[Paragraph]) -> Iterator[Hit]:
    """One hit for each place, with the longest of what it prints."""
    longest: dict[Location | None, str] = {}
    for line in lines:
        shown = " ".join(said(line).split())
        longest[line.source] = max(longest.get(line.source, ""), shown, key=len)
    return (Hit(source, _around(shown, 0)) for source, shown in longest.items())


def _flat(text: str) -> str:
    """A text by its letters alone; as long as the text with single blanks."""
    return " ".join(text.split()).lower()


def _around(text: str, at: int) -> str:
    """The part of a text that shows what stands at an index."""
    if len(text) <= WIDTH:
        return text
    start = max(0, min(at - WIDTH // 4, len(text) - WIDTH))
    before = "…" if start else ""
    behind = "…" if start + WIDTH < len(text) else ""
    return f"{before}{text[start : start + WIDTH]}{behind}"
