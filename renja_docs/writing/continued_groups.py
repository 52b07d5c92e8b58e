"""Groups of rows that a page cuts: their lead cells are printed again, with "(lanjutan)".

A cell merged downwards prints its text once, on the page of its first row. Where the rows break is
only known once the document has been laid out: each row of a group has a bookmark, and what page it
stands on comes back with the page numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.document.blocks import Cell, Document, Paragraph, Portion, Row, Run, Section, Table
from renja_docs.document.spans import words

AGAIN: Final = "(lanjutan)"
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def marked_rows(document: Document) -> Document:
    """The document with a bookmark on each row of a group."""
    return _with_tables(document, _marked)


def row_bookmarks(document: Document) -> tuple[str, ...]:
    """The bookmarks of the rows of groups, in order."""
    found: list[str] = []

    def collect(table: Table, name: str) -> Table:
        found.extend(_bookmark(name, index) for index in _grouped(table.rows))
        return table

    _with_tables(document, collect)
    return tuple(found)


def continued(document: Document, pages: Mapping[str, str]) -> Document:
    """The document whose groups are continued where a page begins.

    pages: the label of the page of each row, by bookmark; where none is known nothing changes.
    """
    return _with_tables(document, lambda table, name: _continued(table, name, pages))


def _with_tables(document: Document, change: Callable[[Table, str], Table]) -> Document:
    parts = tuple(
        _part(part, f"baris_{number}", change) for number, part in enumerate(document.parts)
    )
    return replace(document, parts=parts)


def _part(part: Portion, name: str, change: Callable[[Table, str], Table]) -> Portion:
    if not isinstance(part, Section):
        return part
    blocks = tuple(
        change(block, f"{name}_{number}") if isinstance(block, Table) and block.borders else block
        for number, block in enumerate(part.blocks)
    )
    return replace(part, blocks=blocks)


def _bookmark(table: str, row: int) -> str:
    return f"{table}_{row}"


def _grouped(rows: Sequence[Row]) -> Iterator[int]:
    """The rows of groups: those that a merged cell begins in or goes down over."""
    for index, row in enumerate(rows):
        if not row.header and any(cell.merge for cell in row.cells):
            yield index


def _marked(table: Table, name: str) -> Table:
    rows = list(table.rows)
    for index in _grouped(rows):
        rows[index] = _marked_row(rows[index], _bookmark(name, index))
    return replace(table, rows=tuple(rows))


def _marked_row(row: Row, bookmark: str) -> Row:
    """The row with the bookmark in a cell of its own, or in its first where all are merged."""
    own = (place for place, cell in enumerate(row.cells) if cell.merge != "go" and cell.blocks)
    place = next(own, None)
    if place is None:
        return row
    cells = list(row.cells)
    first, *others = cells[place].blocks
    first = replace(first, bookmarks=(*first.bookmarks, bookmark))
    cells[place] = replace(cells[place], blocks=(first, *others))
    return replace(row, cells=tuple(cells))


@dataclass(frozen=True, slots=True)
class _Leads:
    """The cell that was merged downwards last, by the grid column that it begins in."""

    by_column: dict[int, Cell]

    def follow(self, row: Row) -> None:
        for column, cell in _placed(row):
            if cell.merge == "start":
                self.by_column[column] = cell

    def again(self, row: Row, below: Row | None) -> Row:
        """The row with the leads of its group printed once more."""
        goes_on = {column for column, cell in _placed(below) if cell.merge == "go"} if below else ()
        cells = tuple(
            self._again(cell, column, goes_on=column in goes_on) for column, cell in _placed(row)
        )
        return replace(row, cells=cells)

    def _again(self, cell: Cell, column: int, *, goes_on: bool) -> Cell:
        lead = self.by_column.get(column)
        if cell.merge != "go" or lead is None:
            return cell
        blocks = tuple(replace(block, bookmarks=(), number=None) for block in lead.blocks)
        if any(_WORD.search(words(block.spans)) for block in blocks):
            blocks = (*blocks[:-1], _with_word(blocks[-1]))
        return replace(cell, blocks=blocks, merge="start" if goes_on else None)


def _with_word(block: Paragraph) -> Paragraph:
    return replace(block, spans=(*block.spans, Run(" "), Run(AGAIN, italic=True)))


def _continued(table: Table, name: str, pages: Mapping[str, str]) -> Table:
    rows = list(table.rows)
    leads = _Leads({})
    for index, row in enumerate(table.rows):
        leads.follow(row)
        here = pages.get(_bookmark(name, index))
        before = pages.get(_bookmark(name, index - 1))
        if here and before and here != before and any(cell.merge == "go" for cell in row.cells):
            below = table.rows[index + 1] if index + 1 < len(table.rows) else None
            rows[index] = leads.again(row, below)
    return replace(table, rows=tuple(rows))


def _placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """The cells of a row with the grid column that each begins in."""
    column = 0
    for cell in row.cells:
        yield column, cell
        column += cell.span
