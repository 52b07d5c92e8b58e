"""Bookmarks by which the rows of tables are found again on the pages that were laid out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from renja_docs.document.blocks import Cell, Document, Portion, Row, Section, Table
from renja_docs.document.paper import Page
from renja_docs.word.paging.settling import Rows
from renja_docs.writing.cell_words import placed

ROW: Final = "baris_"
"""How the bookmark of a row of a group begins."""

START: Final = "atas_"
"""How the bookmark of the first row below the heads of a table begins."""

REST: Final = "_sisa"
"""How the bookmark of what a page has cut off a row ends."""

PARTS: Final = 4
"""Into so many rows the longest row is cut: it would fill as many pages."""

Change = Callable[[Table, str, Page], Table]
"""Makes of a table, of its name in bookmarks and of its page another table."""


def with_tables(document: Document, change: Change) -> Document:
    """The document with each table with borders changed."""
    parts = tuple(_part(part, str(number), change) for number, part in enumerate(document.parts))
    return replace(document, parts=parts)


def _part(part: Portion, name: str, change: Change) -> Portion:
    if not isinstance(part, Section):
        return part
    blocks = tuple(
        change(block, f"{name}_{number}", part.page)
        if isinstance(block, Table) and block.borders
        else block
        for number, block in enumerate(part.blocks)
    )
    return replace(part, blocks=blocks)


def marked_rows(document: Document) -> Document:
    """The document with a bookmark on each row that is looked for on the pages."""
    return with_tables(document, _marked)


def _marked(table: Table, name: str, page: Page) -> Table:
    del page
    rows = list(table.rows)
    for index, row in enumerate(rows):
        if not row.header and any(cell.merge for cell in row.cells):
            rows[index] = marked(row, row_mark(name, index))
    first = next((index for index, row in enumerate(rows) if not row.header), None)
    if first is not None:
        rows[first] = marked(rows[first], f"{START}{name}")
    return replace(table, rows=tuple(rows))


def rows(document: Document) -> Rows:
    """The rows that are looked for on the pages, with what may be cut off them."""
    found: list[str] = []
    starts: list[str] = []

    def collect(table: Table, name: str, page: Page) -> Table:
        del page
        starts.append(f"{START}{name}")
        for index, row in enumerate(table.rows):
            if not row.header:
                found.extend(f"{row_mark(name, index)}{REST * cuts}" for cuts in range(PARTS))
        return table

    with_tables(document, collect)
    return Rows(tuple(found), tuple(starts))


def row_mark(table: str, index: int) -> str:
    """The bookmark of a row of a table."""
    return f"{ROW}{table}_{index}"


def marked(row: Row, bookmark: str) -> Row:
    """The row with a bookmark in a cell of its own; as it was where all are merged."""
    own = (place for place, cell in enumerate(row.cells) if cell.merge != "go" and cell.blocks)
    place = next(own, None)
    if place is None:
        return row
    cells = list(row.cells)
    first, *others = cells[place].blocks
    first = replace(first, bookmarks=(*first.bookmarks, bookmark))
    cells[place] = replace(cells[place], blocks=(first, *others))
    return replace(row, cells=tuple(cells))


def mark_of(row: Row, beginning: str = ROW) -> str:
    """The bookmark of a row that begins so, '' without one."""
    names = (name for cell in row.cells for block in cell.blocks for name in block.bookmarks)
    return next((name for name in names if name.startswith(beginning)), "")


def unmarked(cell: Cell) -> Cell:
    """The cell without bookmarks: what is printed again is not what they lead to."""
    return replace(cell, blocks=tuple(replace(block, bookmarks=()) for block in cell.blocks))


def goes_on(rows: Sequence[Row], index: int) -> set[int]:
    """The grid columns whose merged cell goes on in the row behind this one."""
    if index + 1 >= len(rows):
        return set()
    return {column for column, cell in placed(rows[index + 1]) if cell.merge == "go"}
