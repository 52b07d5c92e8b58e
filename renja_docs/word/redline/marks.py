"""Tracked insertions and deletions (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import count
from typing import Final, Literal

from lxml import etree

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import XML_SPACE, w
from renja_docs.word.wml.stamp import Stamp

Kind = Literal["ins", "del", "moveFrom", "moveTo"]

GONE: Final = frozenset({"del"})
"""Kinds of marks whose text is set as deleted text; what moved away stays text (17.13.5.22)."""

_DELETED_AS: Final = {w("t"): w("delText"), w("instrText"): w("delInstrText")}
"""What the text of a deleted run is called."""
_BEHIND_RPR: Final = (w("sectPr"), w("pPrChange"))
"""What stands behind the look of the mark in the properties of a paragraph."""


class Marker:
    """Makes marks, each with an id of its own. first: the first id that is free."""

    def __init__(self, stamp: Stamp, first: int) -> None:
        self._stamp = stamp
        self._ids = count(first)

    def _mark(self, kind: Kind) -> Element:
        mark = etree.Element(w(kind))
        mark.set(w("id"), str(next(self._ids)))
        mark.set(w("author"), self._stamp.author)
        mark.set(w("date"), self._stamp.date)
        return mark

    def around(self, kind: Kind, runs: Iterable[Element]) -> Element:
        """The mark around runs; the text of deleted runs is set as deleted text."""
        mark = self._mark(kind)
        for run in runs:
            mark.append(run)
        if kind in GONE:
            for text in list(mark.iter(*_DELETED_AS)):
                text.tag = _DELETED_AS[text.tag]
                text.set(XML_SPACE, "preserve")
        return mark

    def paragraph(self, paragraph: Element, kind: Kind) -> None:
        """Mark the end of a paragraph: that it became one of its own, or ceased to be.

        17.13.5.15 (del) and 17.13.5.20 (ins).
        """
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        look = properties.find(w("rPr"))
        if look is None:
            look = etree.Element(w("rPr"))
            _insert_look(look, properties)
        look.insert(0, self._mark(kind))

    def around_move(self, paragraph: Element, kind: Kind, name: str) -> None:
        """Name the move that the content of a paragraph takes part in (17.13.5.23, 17.13.5.27)."""
        start, end = (etree.Element(w(f"{kind}Range{edge}")) for edge in ("Start", "End"))
        id_ = str(next(self._ids))
        start.set(w("id"), id_)
        start.set(w("name"), name)
        start.set(w("author"), self._stamp.author)
        start.set(w("date"), self._stamp.date)
        end.set(w("id"), id_)
        at = 1 if paragraph.find(w("pPr")) is not None else 0
        paragraph.insert(at, start)
        paragraph.append(end)

    def row(self, row: Element, kind: Kind) -> None:
        """Mark a row of a table (17.13.5.16, 17.13.5.12)."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            exceptions = row.find(w("tblPrEx"))
            row.insert(0 if exceptions is None else 1, properties)
        if not len(properties):
            # the schema wants a property in front of the mark
            etree.SubElement(properties, w("cantSplit")).set(w("val"), "off")
        properties.append(self._mark(kind))


def _insert_look(look: Element, properties: Element) -> None:
    """Put the look of a paragraph mark where the schema wants it."""
    behind = next((child for child in properties if child.tag in _BEHIND_RPR), None)
    if behind is None:
        properties.append(look)
    else:
        behind.addprevious(look)
