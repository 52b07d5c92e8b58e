"""Tables on a fixed grid (17.4): their properties, rows and cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from renja_docs.word.wml.names import w
from renja_docs.word.wml.text import Element

_sub = etree.SubElement
_TC, _TCPR, _TCW, _W, _TYPE, _VAL = w("tc"), w("tcPr"), w("tcW"), w("w"), w("type"), w("val")


@dataclass(frozen=True, slots=True)
class Frame:
    """A table as a whole. grid: column widths; indent, padding (left and right of a cell) in twips."""

    grid: tuple[int, ...]
    indent: int
    borders: bool
    padding: int
    alt: str


@dataclass(frozen=True, slots=True)
class Box:
    """A cell without its content. span: grid columns; merge: w:vMerge 'restart' or 'continue'."""

    width: int
    span: int
    merge: str | None
    valign: str
    shade: str | None


def table(parent: Element, frame: Frame) -> Element:
    """A new table without rows."""
    element = _sub(parent, w("tbl"))
    properties = _sub(element, w("tblPr"))
    _width(properties, "tblW", sum(frame.grid))
    _width(properties, "tblInd", frame.indent)
    if frame.borders:
        _borders(properties)
    _sub(properties, w("tblLayout")).set(_TYPE, "fixed")
    _padding(properties, frame.padding)
    if frame.alt:
        _sub(properties, w("tblDescription")).set(_VAL, frame.alt)
    grid = _sub(element, w("tblGrid"))
    for width in frame.grid:
        _sub(grid, w("gridCol")).set(_W, str(width))
    return element


def _width(parent: Element, tag: str, width: int) -> None:
    element = _sub(parent, w(tag))
    element.set(_W, str(width))
    element.set(_TYPE, "dxa")


def _borders(properties: Element) -> None:
    borders = _sub(properties, w("tblBorders"))
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        border = _sub(borders, w(side))
        for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "auto")):
            border.set(w(name), value)


def _padding(properties: Element, padding: int) -> None:
    margins = _sub(properties, w("tblCellMar"))
    _width(margins, "left", padding)
    _width(margins, "right", padding)


def row(parent: Element, *, header: bool, split: bool) -> Element:
    """A new row without cells. header: repeated on every page; split: may break across pages."""
    element = _sub(parent, w("tr"))
    if header or not split:
        properties = _sub(element, w("trPr"))
        if not split:
            _sub(properties, w("cantSplit"))
        if header:
            _sub(properties, w("tblHeader"))
    return element


def cell(parent: Element, box: Box) -> Element:
    """A new cell; the caller puts at least one paragraph into it."""
    element = _sub(parent, _TC)
    properties = _sub(element, _TCPR)
    _width(properties, "tcW", box.width)
    if box.span > 1:
        _sub(properties, w("gridSpan")).set(_VAL, str(box.span))
    if box.merge is not None:
        _sub(properties, w("vMerge")).set(_VAL, box.merge)
    if box.shade is not None:
        shade = _sub(properties, w("shd"))
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", box.shade)):
            shade.set(w(name), value)
    if box.valign != "top":
        _sub(properties, w("vAlign")).set(_VAL, box.valign)
    return element


def widths(grid: Sequence[int], spans: Sequence[int]) -> tuple[int, ...]:
    """The width of each cell of a row. Raises ValueError where the spans do not fill the grid."""
    if sum(spans) != len(grid):
        raise ValueError(f"baris mengisi {sum(spans)} dari {len(grid)} kolom kisi")
    found, column = [], 0
    for span in spans:
        found.append(sum(grid[column : column + span]))
        column += span
    return tuple(found)
