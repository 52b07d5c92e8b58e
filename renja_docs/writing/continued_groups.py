"""Groups of rows that a page cuts: their lead cells are printed again, with "(lanjutan)".

A cell merged downwards prints its text once, on the page of its first row. Where the rows break is
only known once the document has been laid out: each row of a group has a bookmark, and what page it
stands on comes back with the page numbers.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.document.blocks import Cell, Document, Paragraph, Row, Run, Table
from renja_docs.document.paper import Page
from renja_docs.document.spans import words
from renja_docs.writing.cell_words import placed
from renja_docs.writing.row_marks import REST, goes_on, mark_of, with_tables

AGAIN: Final = "(lanjutan)"
_WORD: Final = re.compile(r"[^\W\d_]{3,}")


def continued(document: Document, pages: Mapping[str, str]) -> Document:
    """The document whose groups are continued where a page begins.

    pages: the label of the page of each row, by bookmark; where none is known nothing changes, but
    for what was cut off a row: it was cut because a page ends there.
    """

    def change(table: Table, name: str, page: Page) -> Table:
        del name, page
        return _continued(table, pages)

    return with_tables(document, change)


def is_worded(cell: Cell) -> bool:
    """True for a cell that says a word: not a number, a code, a unit."""
    return any(_WORD.search(words(block.spans)) for block in cell.blocks)


def again(cell: Cell) -> Cell:
    """What a cell says, once more."""
    blocks = tuple(replace(block, bookmarks=(), number=None) for block in cell.blocks)
    if is_worded(cell):
        blocks = (*blocks[:-1], _with_word(blocks[-1]))
    return replace(cell, blocks=blocks)


def _with_word(block: Paragraph) -> Paragraph:
    return replace(block, spans=(*block.spans, Run(" "), Run(AGAIN, italic=True)))


@dataclass(frozen=True, slots=True)
class _Leads:
    """The cell that was merged downwards last, by the grid column that it begins in."""

    by_column: dict[int, Cell]

    def follow(self, row: Row) -> None:
        for column, cell in placed(row):
            if cell.merge == "start":
                self.by_column[column] = cell

    def again(self, row: Row, going_on: set[int]) -> Row:
        """The row with the leads of its group printed once more."""
        cells = tuple(
            self._again(cell, column, going_on=column in going_on) for column, cell in placed(row)
        )
        return replace(row, cells=cells)

    def _again(self, cell: Cell, column: int, *, going_on: bool) -> Cell:
        lead = self.by_column.get(column)
        if cell.merge != "go" or lead is None:
            return cell
        held = any(block.keep_next for block in cell.blocks)  # as all of its row
        blocks = tuple(replace(block, keep_next=held) for block in again(lead).blocks)
        return replace(cell, blocks=blocks, merge="start" if going_on else None)


def _continued(table: Table, pages: Mapping[str, str]) -> Table:
    rows = list(table.rows)
    leads = _Leads({})
    before = ""
    for index, row in enumerate(table.rows):
        leads.follow(row)
        here = mark_of(row)
        if here and _is_parted(pages.get(before), pages.get(here), here):
            rows[index] = leads.again(row, goes_on(table.rows, index))
        before = here
    return replace(table, rows=tuple(rows))


def _is_parted(before: str | None, here: str | None, bookmark: str) -> bool:
    """True where a page ends above a row. before, here: the pages of two rows, as far as known."""
    if here is None or before is None:
        return bookmark.endswith(REST)
    return here != before
