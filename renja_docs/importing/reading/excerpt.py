"""A stretch of a .docx as a document of its own."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from lxml import etree

from renja_docs.importing.reading.word import body_paragraphs
from renja_docs.word.foreign_styles import FOREIGN
from renja_docs.word.wml.element import Element, remove
from renja_docs.word.wml.names import TYPE_STYLES, w
from renja_docs.word.wml.package import read, write

_STYLES: Final = (w("pStyle"), w("rStyle"), w("tblStyle"))


def excerpt(data: bytes, first: int, last: int) -> bytes:
    """The paragraphs from one number to another with the tables around them, on one kind of page.

    Heads and feet of pages stay behind, and the names of styles that the file does not define.
    """
    package = read(data)
    numbers = {paragraph: order for order, paragraph in body_paragraphs(package).items()}
    body = package.document.xml.find(w("body"))
    if body is None:
        return data
    for child in list(body):
        inside = any(first <= numbers.get(one, 0) <= last for one in child.iter(w("p")))
        if child.tag != w("sectPr") and not inside:
            body.remove(child)
    for section in [*body.iterfind(f".//{w('pPr')}/{w('sectPr')}")]:
        remove(section)
    for reference in [*body.iter(w("headerReference"), w("footerReference"))]:
        remove(reference)
    part = package.related(TYPE_STYLES)
    known = {style.get(w("styleId")) for style in part.xml} if part is not None else set()
    for named in [one for one in body.iter(*_STYLES) if not _is_usable(one, known)]:
        if named.tag == w("tblStyle"):
            _rule(named)
        remove(named)
    return write(package)


def _is_usable(named: Element, known: Collection[str | None]) -> bool:
    """True for a style that the file defines, and that is not already one of a foreign file."""
    name = named.get(w("val"), "")
    return name in known and not name.startswith(FOREIGN)


def _rule(style: Element) -> None:
    """Rule a table that loses its style."""
    borders = etree.Element(w("tblBorders"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        edge = etree.SubElement(borders, w(side))
        edge.set(w("val"), "single")
        edge.set(w("sz"), "4")
    properties = style.getparent()
    if properties is None or properties.find(w("tblBorders")) is not None:
        return
    before = [properties.find(w(tag)) for tag in ("tblInd", "jc", "tblW")]
    place = next((one for one in before if one is not None), style)
    place.addnext(borders)
