"""Tables on a fixed grid (17.4): their properties, rows and cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from lxml import etree

from renja_docs.document import blocks
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

_sub = etree.SubElement
_TC, _TCPR, _W, _TYPE, _VAL = w("tc"), w("tcPr"), w("w"), w("type"), w("val")

_MERGE: Final[Mapping[str, str]] = {"start": "restart", "go": "continue"}
"""w:vMerge of a cell that opens a vertical merge, and of one that continues it."""

_EVERYWHERE: Final = ("top", "left", "bottom", "right", "insideH", "insideV")


def table(parent: Element, block: blocks.Table, padding: int) -> Element:
    """A new table without rows. padding: twips left and right of the text in a cell."""
    element = _sub(parent, w("tbl"))
    properties = _sub(element, w("tblPr"))
    _width(properties, "tblW", sum(block.grid))
    _width(properties, "tblInd", block.indent)
    if block.borders:
        _lines(properties, "tblBorders", _EVERYWHERE)
    _sub(properties, w("tblLayout")).set(_TYPE, "fixed")
    _padding(properties, padding)
    if block.alt:
        _sub(properties, w("tblDescription")).set(_VAL, block.alt)
    grid = _sub(element, w("tblGrid"))
    for width in block.grid:
        _sub(grid, w("gridCol")).set(_W, str(width))
    return element


def _width(parent: Element, tag: str, width: int) -> None:
    element = _sub(parent, w(tag))
    element.set(_W, str(width))
    element.set(_TYPE, "dxa")


def _lines(properties: Element, tag: str, sides: Iterable[str]) -> None:
    borders = _sub(properties, w(tag))
    for side in sides:
        border = _sub(borders, w(side))
        border.set(_VAL, "single")
        border.set(w("sz"), "4")
        border.set(w("space"), "0")
        border.set(w("color"), "auto")


def _padding(properties: Element, padding: int) -> None:
    margins = _sub(properties, w("tblCellMar"))
    _width(margins, "left", padding)
    _width(margins, "right", padding)


def row(parent: Element, block: blocks.Row) -> Element:
    """A new row without cells."""
    element = _sub(parent, w("tr"))
    if block.split and not block.header:
        return element
    properties = _sub(element, w("trPr"))
    if not block.split:
        _sub(properties, w("cantSplit"))
    if block.header:
        _sub(properties, w("tblHeader"))
    return element


def cell(parent: Element, block: blocks.Cell, width: int) -> Element:
    """A new cell of a width in twips; the caller puts at least one paragraph into it."""
    element = _sub(parent, _TC)
    properties = _sub(element, _TCPR)
    _width(properties, "tcW", width)
    if block.span > 1:
        _sub(properties, w("gridSpan")).set(_VAL, str(block.span))
    if block.merge is not None:
        _sub(properties, w("vMerge")).set(_VAL, _MERGE[block.merge])
    if block.boxed:
        _lines(properties, "tcBorders", ("top", "left", "bottom", "right"))
    if block.shade is not None:
        _shade(properties, block.shade)
    if block.valign != "top":
        _sub(properties, w("vAlign")).set(_VAL, block.valign)
    return element


def _shade(properties: Element, fill: str) -> None:
    shade = _sub(properties, w("shd"))
    shade.set(_VAL, "clear")
    shade.set(w("color"), "auto")
    shade.set(w("fill"), fill)


def widths(grid: Sequence[int], cells: Iterable[blocks.Cell]) -> tuple[int, ...]:
    """The width of each cell of a row. Raises ValueError where the cells do not fill the grid."""
    spans = [cell.span for cell in cells]
    if sum(spans) != len(grid):
        raise ValueError(f"baris mengisi {sum(spans)} dari {len(grid)} kolom kisi")
    found = []
    column = 0
    for span in spans:
        found.append(sum(grid[column : column + span]))
        column += span
    return tuple(found)
