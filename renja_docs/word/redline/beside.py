"""Paragraphs, tables and rows as they are laid beside each other: what is a version of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.text.align import Aligned, align, likeness
from renja_docs.word.redline.inlines import inlines, printed, text_of
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

P, TBL, TR, TC, TCPR = w("p"), w("tbl"), w("tr"), w("tc"), w("tcPr")

PARAGRAPH: Final = 0.4
TABLE: Final = 0.3
ROW: Final = 0.4
"""Share of words from which a paragraph, a table, a row is a version of another."""


@dataclass(frozen=True, slots=True)
class Comparable:
    """A paragraph, a table or a row with what it prints.

    shape: what two must have in common to be versions of one thing.
    key: the same for equal ones.
    """

    element: Element
    text: str
    shape: str
    key: str


BlockStep = Aligned[Comparable]


def blocks(parent: Element) -> list[Comparable]:
    """The paragraphs and tables of a body or a cell."""
    return [_block(child) for child in parent if child.tag in (P, TBL)]


def _block(element: Element) -> Comparable:
    is_paragraph = element.tag == P
    text = printed(element) if is_paragraph else _text_of_all(element)
    # the look of a paragraph and its number are not tracked; tables must have one grid
    look = _look(element) if is_paragraph else str(_columns(element))
    shape = f"{element.tag} {look}"
    return Comparable(element, text, shape, f"{shape} {_heading(element) or text}")


def _text_of_all(element: Element) -> str:
    """The paragraphs in a table or a row, a line each."""
    return "\n".join(text_of(paragraph) for paragraph in element.iter(P))


def _look(paragraph: Element) -> str:
    """The style of a paragraph, and the level of its list."""
    level = paragraph.find(f"{w('pPr')}/{w('numPr')}/{w('ilvl')}")
    number = level.get(w("val"), "0") if level is not None else "-"
    return f"{_style(paragraph)} {number}"


def _heading(paragraph: Element) -> str:
    """What names a heading whose number is counted, whatever the number: its bookmark and words."""
    mark = next(paragraph.iter(w("bookmarkStart")), None)
    if mark is None:
        return ""
    parts = inlines(paragraph)
    words = [part.text for part in parts if not part.is_counter]
    if len(words) == len(parts):
        return ""
    return f"{mark.get(w('name'), '')} {''.join(words)}"


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return style.get(w("val"), "") if style is not None else ""


def _columns(table: Element) -> int:
    return len(list(table.iter(w("gridCol"))))


def rows(table: Element) -> list[Comparable]:
    """The rows of a table; only rows whose cells take the same columns are versions."""
    found = []
    for row in table.iterchildren(TR):
        text, spans = _text_of_all(row), _spans(row)
        found.append(Comparable(row, text, spans, f"{spans}\0{text}"))
    return found


def _spans(row: Element) -> str:
    """How many grid columns each cell of a row takes."""
    spans = (cell.find(f"{TCPR}/{w('gridSpan')}") for cell in row.iterchildren(TC))
    return " ".join(span.get(w("val"), "1") if span is not None else "1" for span in spans)


# --- beside each other


def beside(old: list[Comparable], new: list[Comparable]) -> Iterator[Aligned[Comparable]]:
    """Two runs of blocks or rows beside each other, in order."""
    return align(old, new, lambda one: one.key, _alike)


def _alike(old: Comparable, new: Comparable) -> float:
    """How alike two are, 0 where one cannot be a version of the other."""
    if old.shape != new.shape:
        return 0.0
    found = likeness(old.text, new.text)
    return found if found >= _least(old.element) else 0.0


def _least(element: Element) -> float:
    if element.tag == P:
        return PARAGRAPH
    return TABLE if element.tag == TBL else ROW
