"""Words of cells that may part, where they would be wider than their columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import is_
from typing import Final

from renja_docs.document.blocks import Cell, Row, Run, Span
from renja_docs.text.syllables import hyphenated, hyphenated_all, unhyphenated
from renja_docs.writing.cell_words import NBSP, PADDING, Type, placed, texts_of
from renja_docs.writing.head_strokes import broken


def fitted(row: Row, grid: Sequence[int], type_: Type) -> Row:
    """The row; where a word is wider than its column, the words of the cell may part.

    Those of a head part last.
    """
    cells = list(row.cells)
    mending = _MENDING[1:] if row.header else _MENDING
    for place, (column, cell) in enumerate(placed(row)):
        room = sum(grid[column : column + cell.span]) - PADDING
        if row.header:
            cells[place] = broken(cell, room, type_.size)
        for mend in mending:
            if not _is_torn(cells[place], type_, room):
                break
            cells[place] = _changed(cells[place], mend)
    return row if all(map(is_, cells, row.cells)) else replace(row, cells=tuple(cells))


def _is_torn(cell: Cell, type_: Type, room: int) -> bool:
    """True if a word of a cell is wider than its column."""
    return any(
        type_.width(text, bold=bold) > room and type_.widest_word(text, bold=bold) > room
        for text, bold in texts_of(cell)
    )


def parted(row: Row) -> Row:
    """A row of the body whose words may part; heads stay whole."""
    if row.header:
        return row
    return replace(row, cells=tuple(_changed(cell, _parted) for cell in row.cells))


def parted_throughout(row: Row) -> Row:
    """A row whose words may part, in heads and in capitals too."""
    return replace(row, cells=tuple(_changed(cell, _parted_all) for cell in row.cells))


def _changed(cell: Cell, change: Callable[[str], str]) -> Cell:
    """The cell with the words of its runs changed; what is in italics stays as it is."""
    blocks = tuple(
        replace(block, spans=tuple(_changed_span(span, change) for span in block.spans))
        for block in cell.blocks
    )
    return replace(cell, blocks=blocks)


def _changed_span(span: Span, change: Callable[[str], str]) -> Span:
    if not isinstance(span, Run) or span.italic:
        return span
    return replace(span, text=change(span.text))


def _parted(text: str) -> str:
    return "/".join(map(hyphenated, text.split("/")))


def _parted_all(text: str) -> str:
    return "/".join(hyphenated_all(part) for part in unhyphenated(text).split("/"))


def _loosened(text: str) -> str:
    """Figures may stand on another line than their units: better than torn."""
    return text.replace(NBSP, " ")


_MENDING: Final = (_parted, _parted_all, _loosened)
"""What is done, one after the other, while a word of a cell is wider than its column."""
