"""The bookmarks that only the new version has: a refused change takes them away."""

from __future__ import annotations

from collections.abc import Iterator

from renja_docs.word.redline.beside import TBL, TC, beside, blocks, rows
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

_BOOKMARK = w("bookmarkStart")


def fleeting(old: Element, new: Element) -> Iterator[str]:
    """The names of bookmarks in paragraphs, tables and rows that came, in a body or a cell."""
    for before, after in beside(blocks(old), blocks(new)):
        if after is not None and before is None:
            yield from _named(after.element)
        elif after is not None and before is not None and after.element.tag == TBL:
            yield from _in_table(before.element, after.element)


def _in_table(old: Element, new: Element) -> Iterator[str]:
    for before, after in beside(rows(old), rows(new)):
        if after is None:
            continue
        if before is None:
            yield from _named(after.element)
        elif next(after.element.iter(_BOOKMARK), None) is not None:
            cells = zip(
                before.element.iterchildren(TC), after.element.iterchildren(TC), strict=True
            )
            for one, other in cells:
                yield from fleeting(one, other)


def _named(element: Element) -> Iterator[str]:
    return (mark.get(w("name"), "") for mark in element.iter(_BOOKMARK))
