"""Words of cells that may part, where they would be wider than their columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from operator import is_
from typing import Final

from renja_docs.document.blocks import Cell, Row, Run, Span
from renja_docs.text.syllables import hyphenated, hyphenated_all, unhyphenated
from renja_docs.writing.cell_words import NBSP, Type, placed, texts_of
from renja_docs.writing.head_strokes import broken

Change = Callable[[str], str]

_WORD: Final = re.compile(r"[^ \n\t]+")


def fitted(row: Row, grid: Sequence[int], type_: Type) -> Row:
    """The row; a word that is wider than its column may part, no other.

    Before it does, a figure may stand on another line than its unit. Words in capitals part last.
    """
    cells = list(row.cells)
    for place, (column, cell) in enumerate(placed(row)):
        room = sum(grid[column : column + cell.span]) - type_.padding
        if row.header:
            cells[place] = broken(cell, room, type_.size)
        for mend in _MENDING:
            if not _is_torn(cells[place], type_, room):
                break
            cells[place] = _changed(cells[place], _of_wide_words(mend, type_, room))
    return row if all(map(is_, cells, row.cells)) else replace(row, cells=tuple(cells))


def _is_torn(cell: Cell, type_: Type, room: int) -> bool:
    """True if a word of a cell is wider than its column."""
    return any(
        type_.width(text, bold=bold) > room and type_.widest_word(text, bold=bold) > room
        for text, bold in texts_of(cell)
    )


def _of_wide_words(mend: Change, type_: Type, room: int) -> Callable[[Run], str]:
    """Mends the words of a run that are wider than their column."""

    def mended(run: Run) -> str:
        def word(found: re.Match[str]) -> str:
            is_wide = type_.widest_word(found[0], bold=run.bold) > room
            return mend(found[0]) if is_wide else found[0]

        return _WORD.sub(word, run.text)

    return mended


def loosened(row: Row) -> Row:
    """A row whose figures may stand on another line than their units."""
    return _mended(row, _loosened)


def parted(row: Row) -> Row:
    """A row of the body whose words may part as well; heads stay whole."""
    return loosened(row) if row.header else _mended(loosened(row), _parted)


def parted_throughout(row: Row) -> Row:
    """A row whose words may part, in heads and in capitals too."""
    return _mended(loosened(row), _parted_all)


def _mended(row: Row, mend: Change) -> Row:
    return replace(row, cells=tuple(_changed(one, lambda run: mend(run.text)) for one in row.cells))


def _changed(cell: Cell, change: Callable[[Run], str]) -> Cell:
    """The cell with the words of its runs changed; what is in italics stays as it is."""
    blocks = tuple(
        replace(block, spans=tuple(_changed_span(span, change) for span in block.spans))
        for block in cell.blocks
    )
    return replace(cell, blocks=blocks)


def _changed_span(span: Span, change: Callable[[Run], str]) -> Span:
    if not isinstance(span, Run) or span.italic:
        return span
    return replace(span, text=change(span))


def _parted(text: str) -> str:
    return "/".join(map(hyphenated, text.split("/")))


def _parted_all(text: str) -> str:
    return "/".join(hyphenated_all(part) for part in unhyphenated(text).split("/"))


def _loosened(text: str) -> str:
    """Figures may stand on another line than their units: better than torn."""
    return text.replace(NBSP, " ")


_MENDING: Final = (_loosened, _parted, _parted_all)
"""What is done, one after the other, while a word of a cell is wider than its column."""
