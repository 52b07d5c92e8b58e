"""What must be known of the whole before anything is marked: which lists became which, what came.

The bookmarks of what came are fleeting: a refused change takes them away.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from renja_docs.word.redline.beside import TBL, TC, beside, blocks, rows
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

_BOOKMARK = w("bookmarkStart")

Learn = Callable[[Element, Element], None]
"""Told of two versions of a paragraph."""


def fleeting(old: Element, new: Element, learn: Learn) -> Iterator[str]:
    """The names of bookmarks in paragraphs, tables and rows that came, in a body or a cell."""
    for before, after in beside(blocks(old), blocks(new)):
        if after is None:
            continue
        if before is None:
            yield from _named(after.element)
        elif after.element.tag == TBL:
            yield from _in_table(before.element, after.element, learn)
        else:
            learn(before.element, after.element)


def _in_table(old: Element, new: Element, learn: Learn) -> Iterator[str]:
    for before, after in beside(rows(old), rows(new)):
        if after is None:
            continue
        if before is None:
            yield from _named(after.element)
            continue
        cells = zip(before.element.iterchildren(TC), after.element.iterchildren(TC), strict=True)
        for one, other in cells:
            yield from fleeting(one, other, learn)


def _named(element: Element) -> Iterator[str]:
    return (mark.get(w("name"), "") for mark in element.iter(_BOOKMARK))
