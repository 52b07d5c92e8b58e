"""Tables: rows of one shape are copies of one prototype, so the cost of a cell is that of its text."""

from __future__ import annotations

from copy import copy

from lxml import etree

from renja_docs.document import blocks
from renja_docs.document.styles import Style
from renja_docs.word.pour import Pen
from renja_docs.word.wml import tbl as wml
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.text import Element, Format, paragraph, write_text

_MERGE = {"start": "restart", "go": "continue", None: None}
_T = w("t")
_PADDING = 55  # twips left and right of the text in a cell with borders

Shape = tuple[object, ...]


def tabulate(pen: Pen, parent: Element, table: blocks.Table) -> Element:
    """A table at the end of parent. Raises ValueError where a row does not fill the grid."""
    padding = _PADDING if table.borders else 0
    element = wml.table(
        parent, wml.Frame(table.grid, table.indent, table.borders, padding, table.alt)
    )
    prototypes: dict[Shape, Element] = {}
    copies: list[tuple[Element, blocks.Row]] = []
    for row in table.rows:
        shape = _row_shape(row)
        if shape is None:
            _row(pen, element, row, table)
        else:
            if shape not in prototypes:
                prototypes[shape] = _row(pen, etree.Element(w("tbl"), nsmap={"w": W}), row, table)
            element.append(copy(prototypes[shape]))
            copies.append((element[-1], row))
    for made, row in copies:
        _write(made, row)
    return element


def _write(element: Element, row: blocks.Row) -> None:
    """Put the texts of a row into the copy of a prototype that has its shape."""
    texts = element.iter(_T)
    for cell in row.cells:
        for block in cell.blocks:
            for span in block.spans:
                write_text(next(texts), span.text)  # type: ignore[union-attr]  # _cell_shape saw only runs


def _row_shape(row: blocks.Row) -> Shape | None:
    """All of a row but its texts; None where it holds more than runs of text."""
    shapes: list[object] = [row.header, row.split]
    for cell in row.cells:
        shape = _cell_shape(cell)
        if shape is None:
            return None
        shapes.append(shape)
    return tuple(shapes)


def _cell_shape(cell: blocks.Cell) -> Shape | None:
    shape: list[object] = [cell.span, cell.merge, cell.valign, cell.shade]
    for block in cell.blocks:
        if block.number is not None or block.bookmarks or block.outline is not None:
            return None
        shape.append((block.style, block.align, block.left, block.hanging, block.keep_next))
        for span in block.spans:
            if type(span) is not blocks.Run:
                return None
            shape.append((span.bold, span.italic))
    return tuple(shape)


def _row(pen: Pen, parent: Element, row: blocks.Row, table: blocks.Table) -> Element:
    element = wml.row(parent, header=row.header, split=row.split)
    widths = wml.widths(table.grid, [cell.span for cell in row.cells])
    for cell, width in zip(row.cells, widths, strict=True):
        box = wml.Box(width, cell.span, _MERGE[cell.merge], cell.valign, cell.shade)
        holder = wml.cell(element, box)
        for block in cell.blocks:
            pen.paragraph(holder, block, table.size)
        if not cell.blocks:
            paragraph(holder, Format(Style.SEL))
    return element
