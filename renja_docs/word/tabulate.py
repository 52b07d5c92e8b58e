"""Tables. Rows of one form are copies of one prototype: the cost of a cell is that of its text."""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from typing import cast

from lxml import etree

from renja_docs.document import blocks
from renja_docs.document.styles import Style
from renja_docs.text.syllables import HELD_HYPHEN, SOFT_HYPHEN
from renja_docs.word.origins import comes_from
from renja_docs.word.pour import Pen
from renja_docs.word.wml import tbl as wml
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.runs import write_text

_P, _T, _TC = w("p"), w("t"), w("tc")

RowForm = tuple[object, ...]
"""All of a row but its texts."""


def tabulate(pen: Pen, parent: Element, table: blocks.Table) -> Element:
    """A table at the end of parent. Raises ValueError where a row does not fill the grid."""
    element = wml.table(parent, table, table.margin if table.borders else 0)
    prototypes: dict[RowForm, Element] = {}
    copies: list[tuple[Element, blocks.Row]] = []
    for row in table.rows:
        form = _row_form(row)
        if form is None:  # what is counted or marked is written at once, in its order
            _row(pen, element, row, table)
            continue
        if form not in prototypes:
            aside = etree.Element(w("tbl"), nsmap={"w": W})
            prototypes[form] = _row(pen, aside, row, table)
        element.append(copy(prototypes[form]))
        copies.append((element[-1], row))
    for made, row in copies:
        _write(made, row)
    return element


def _write(element: Element, row: blocks.Row) -> None:
    """Put the texts of a row into the copy of a prototype that has its form."""
    texts = element.iter(_T)
    for run in _runs(row):
        write_text(next(texts), run.text)
    for holder, cell in zip(element.iter(_TC), row.cells, strict=True):
        for made, block in zip(
            holder.iter(_P), cell.blocks, strict=False
        ):  # one is there in any case
            comes_from(made, block.source)


def _runs(row: blocks.Row) -> Iterator[blocks.Run]:
    for cell in row.cells:
        for block in cell.blocks:
            yield from cast("tuple[blocks.Run, ...]", block.spans)  # _cell_form saw only runs


def _row_form(row: blocks.Row) -> RowForm | None:
    """The form of a row; None where it holds more than runs of whole words."""
    forms: list[object] = [row.header, row.split]
    for cell in row.cells:
        form = _cell_form(cell)
        if form is None:
            return None
        forms.append(form)
    return tuple(forms)


def _cell_form(cell: blocks.Cell) -> RowForm | None:
    forms: list[object] = [cell.span, cell.merge, cell.valign, cell.shade, cell.boxed]
    for block in cell.blocks:
        if _is_single(block):
            return None
        forms.append((block.style, block.align, block.left, block.hanging, block.keep_next))
        for span in block.spans:
            if type(span) is not blocks.Run or not _is_plain(span.text):
                return None
            forms.append((span.bold, span.italic))
    return tuple(forms)


def _is_plain(text: str) -> bool:
    """True for a text that is one element."""
    return SOFT_HYPHEN not in text and HELD_HYPHEN not in text


def _is_single(block: blocks.Paragraph) -> bool:
    """True for a paragraph that stands once in the document: counted, or marked."""
    return bool(block.number or block.bookmarks or block.outline or block.tabs)


def _row(pen: Pen, parent: Element, row: blocks.Row, table: blocks.Table) -> Element:
    element = wml.row(parent, row)
    for cell, width in zip(row.cells, wml.widths(table.grid, row.cells), strict=True):
        holder = wml.cell(element, cell, width)
        for block in cell.blocks:
            pen.paragraph(holder, block, table.size)
        if not cell.blocks:
            paragraph(holder, blocks.Paragraph(Style.SEL))
    return element
