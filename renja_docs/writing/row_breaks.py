"""Which rows of a table stay together, and which may break between two pages.

A row that breaks is harder to read; a row that does not may leave the foot of a page empty. As much
as a fifth of a page may stay empty.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from operator import is_
from typing import Final

from renja_docs.document.blocks import Cell, Row
from renja_docs.document.spans import words
from renja_docs.writing.cell_words import Type
from renja_docs.writing.column_widths import lines

LONG: Final = 0.125
"""A row that takes more of a page may break."""

HELD: Final = 0.075
"""So much of a page is held together at most: headings with their first row, rows of one group.

With a whole row behind it, a fifth of the page stays empty at most.
"""

HEADED: Final = 0.2
"""So much of a page headings and the row behind them take at most, to be held together: then the
page may end above them."""

LOW: Final = 1.5
"""A heading of fewer lines always goes along with the row behind it: it takes hardly any room."""

_LEADING: Final = 25
"""Twips from line to line, for each point of the type."""

_ABOVE_AND_BELOW: Final = 50
"""Twips around the text of a cell."""


def divided(rows: Sequence[Row], grid: Sequence[int], type_: Type, page: int) -> Iterator[Row]:
    """The rows; those that would leave too much of a page empty may break.

    grid: the widths of the columns. page: height of the text.
    """
    chain = 0.0
    for row, last in zip(rows, _ends_of_groups(rows), strict=True):
        if row.header:
            yield row
            continue
        height = _height(row, grid, type_)
        chain += height
        goes_on = not last or is_kept(row)
        low = is_kept(row) and height <= LOW * _LEADING * type_.size + _ABOVE_AND_BELOW
        most = HEADED if is_kept(row) else HELD
        holds = low or (goes_on and chain <= most * page)
        yield _splitting(kept(row, holds=holds), may=height > LONG * page)
        if not holds:
            chain = 0.0


def _splitting(row: Row, *, may: bool) -> Row:
    return row if row.split == may else replace(row, split=may)


def _ends_of_groups(rows: Sequence[Row]) -> Iterator[bool]:
    """True for each row behind which no merged cell goes on."""
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        goes_on = following is not None and any(cell.merge == "go" for cell in following.cells)
        yield not goes_on or row.header


def _height(row: Row, grid: Sequence[int], type_: Type) -> float:
    """About how high a row is; what is merged downwards spreads over the rows below."""
    column, high = 0, 1.0
    for cell in row.cells:
        width = sum(grid[column : column + cell.span])
        column += cell.span
        if cell.merge is None:
            high = max(high, lines(_widths(cell, type_), width, type_.padding))
    return high * _LEADING * type_.size + _ABOVE_AND_BELOW


def _widths(cell: Cell, type_: Type) -> list[int]:
    return [type_.width(words(block.spans), bold=False) for block in cell.blocks]


def is_kept(row: Row) -> bool:
    """True for a row that stays on the page of the one below it."""
    return any(block.keep_next for cell in row.cells for block in cell.blocks)


def kept(row: Row, *, holds: bool = True) -> Row:
    """The row on the page of what follows it, or free to stand on another."""
    cells = tuple(_kept(cell, holds=holds) for cell in row.cells)
    return row if all(map(is_, cells, row.cells)) else replace(row, cells=cells)


def _kept(cell: Cell, *, holds: bool) -> Cell:
    if all(block.keep_next == holds for block in cell.blocks):
        return cell
    return replace(cell, blocks=tuple(replace(b, keep_next=holds) for b in cell.blocks))


def filled_columns(rows: Sequence[Row]) -> set[int]:
    """The grid columns in which a row of the body says something."""
    filled: set[int] = set()
    for row in rows:
        column = 0
        for cell in () if row.header else row.cells:
            covered = range(column, column + cell.span)
            column += cell.span
            if not filled.issuperset(covered) and _says(cell):
                filled.update(covered)
    return filled


def _says(cell: Cell) -> bool:
    return any(words(block.spans).strip() for block in cell.blocks)
