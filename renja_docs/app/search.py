"""Where a line of the document comes from: the place in the content of what it prints."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.document.blocks import Document
from renja_docs.document.words import paragraphs, said
from renja_docs.text.location import Location

WIDTH: Final = 100
"""Letters that are shown of a paragraph."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A paragraph that prints the words. source: None for what the software alone prints."""

    source: Location | None
    excerpt: str


def search(document: Document, wanted: str) -> Iterator[Hit]:
    """The paragraphs and cells that print some words, in reading order, however they are set.

    Capitals and the kind of blanks do not count. Equal cells of one place are told once.
    """
    sought = _flat(wanted)
    told: set[Hit] = set()
    for paragraph in paragraphs(document):
        shown = " ".join(said(paragraph).split())
        at = _flat(shown).find(sought)
        hit = Hit(paragraph.source, _around(shown, at))
        if at >= 0 and hit not in told:
            told.add(hit)
            yield hit


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
