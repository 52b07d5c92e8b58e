"""Tracked insertions and deletions (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import count
from typing import Literal

from lxml import etree

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import XML_SPACE, w

Kind = Literal["ins", "del"]
_T, _DELTEXT, _INSTR, _DELINSTR = w("t"), w("delText"), w("instrText"), w("delInstrText")
_AFTER_RPR = (w("sectPr"), w("pPrChange"))


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who made the changes, and when: '2023-08-02T00:00:00Z'."""

    author: str
    date: str


class Marker:
    """Makes marks, each with an id of its own."""

    def __init__(self, stamp: Stamp, first: int) -> None:
        self._stamp = stamp
        self._ids = count(first)

    def _element(self, kind: Kind) -> Element:
        element = etree.Element(w(kind))
        for name, value in (
            ("id", str(next(self._ids))),
            ("author", self._stamp.author),
            ("date", self._stamp.date),
        ):
            element.set(w(name), value)
        return element

    def around(self, kind: Kind, runs: Iterable[Element]) -> Element:
        """The mark around runs; the text of deleted runs is set as deleted text."""
        element = self._element(kind)
        for run in runs:
            element.append(run)
        if kind == "del":
            for old, new in ((_T, _DELTEXT), (_INSTR, _DELINSTR)):
                for text in list(element.iter(old)):
                    text.tag = new
                    text.set(XML_SPACE, "preserve")
        return element

    def paragraph(self, paragraph: Element, kind: Kind) -> None:
        """Mark the end of a paragraph: that it became one of its own, or ceased to be (17.13.5.15, 17.13.5.20)."""
        properties = paragraph.find(w("pPr"))
        if properties is None:
            properties = etree.Element(w("pPr"))
            paragraph.insert(0, properties)
        look = properties.find(w("rPr"))
        if look is None:
            look = etree.Element(w("rPr"))
            later = next((e for e in properties if e.tag in _AFTER_RPR), None)
            if later is None:
                properties.append(look)
            else:
                later.addprevious(look)
        look.insert(0, self._element(kind))

    def row(self, row: Element, kind: Kind) -> None:
        """Mark a row of a table (17.13.5.16, 17.13.5.12)."""
        properties = row.find(w("trPr"))
        if properties is None:
            properties = etree.Element(w("trPr"))
            ahead = row.find(w("tblPrEx"))
            row.insert(0 if ahead is None else 1, properties)
        if not len(properties):  # the schema wants a property in front of the mark
            etree.SubElement(properties, w("cantSplit")).set(w("val"), "off")
        properties.append(self._element(kind))
