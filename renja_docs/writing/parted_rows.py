"""One row made two where a page ends: as many lines as have room, and the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.document.blocks import Cell, Paragraph, Row, Run, Span
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.text.syllables import SOFT_HYPHEN
from renja_docs.writing.cell_lines import AROUND, LEADING
from renja_docs.writing.cell_words import placed
from renja_docs.writing.continued_groups import AGAIN, is_worded
from renja_docs.writing.row_breaks import kept
from renja_docs.writing.row_heights import RULE, Measure
from renja_docs.writing.row_marks import REST, mark_of, marked

ABOVE: Final = 3
BELOW: Final = 2
"""Lines that stand at least on the page that ends, and on the one behind it."""

_EMPTY: Final = (Paragraph(Style.SEL),)


def parted(row: Row, room: float, measure: Measure, mark: str) -> tuple[Row, Row] | None:
    """The row in two, the first of them no higher than the room; None where it stays whole.

    mark: the bookmark of the row.
    """
    line = LEADING * measure.size
    for less in range(BELOW):
        pieces = [
            _piece(cell, column, room - RULE - less * line, measure) for column, cell in placed(row)
        ]
        own = [piece for piece in pieces if piece.cell.merge is None]
        if max((piece.above for piece in own), default=0) < ABOVE:
            return None
        if max((piece.below for piece in own), default=0) >= BELOW:
            return _two(row, pieces, mark)
    return None


@dataclass(frozen=True, slots=True)
class _Piece:
    """A cell in two. above, below: how many lines of it stand on either page."""

    cell: Cell
    upper: tuple[Paragraph, ...]
    lower: tuple[Paragraph, ...]
    above: int
    below: int


def _piece(cell: Cell, column: int, room: float, measure: Measure) -> _Piece:
    """A cell cut where the room ends; what is merged downwards is not cut."""
    if cell.merge is not None:
        return _Piece(cell, cell.blocks, (), 0, 0)
    line, left = LEADING * measure.size, room - AROUND
    upper: list[Paragraph] = []
    above = 0
    for index, block in enumerate(cell.blocks):
        ends = measure.ends(block, cell, column)
        fitting = min(len(ends), int((left - AROUND) // line))
        kept = fitting if fitting == len(ends) else _not_alone(block, ends, fitting)
        above += kept
        if kept < len(ends):
            first, second = _halves(block, ends[kept - 1] if kept else 0, measure.indent(block))
            rest = (*second, *cell.blocks[index + 1 :])
            below = len(ends) - kept + _lines(cell, index + 1, column, measure)
            return _Piece(cell, (*upper, *first), rest, above, below)
        upper.append(block)
        left -= kept * line + AROUND
    return _Piece(cell, tuple(upper), (), above, 0)


def _lines(cell: Cell, first: int, column: int, measure: Measure) -> int:
    return sum(len(measure.ends(block, cell, column)) for block in cell.blocks[first:])


def _not_alone(block: Paragraph, ends: tuple[int, ...], fitting: int) -> int:
    """How many lines stay: no line of a paragraph stands alone on either page."""
    if not all(isinstance(span, Run) for span in block.spans):
        return 0
    kept = min(fitting, len(ends) - 2)
    return kept if kept >= 2 else 0


def _halves(
    block: Paragraph, end: int, indent: int
) -> tuple[tuple[Paragraph, ...], tuple[Paragraph, ...]]:
    """The paragraph up to a character, and the rest, which has no number of its own."""
    said = words(block.spans)
    if said[:end].endswith(SOFT_HYPHEN):  # a word stays whole
        end = said.rfind(" ", 0, end) + 1
    if not end:
        return (), (block,)
    upper = replace(block, spans=tuple(_sliced(block.spans, 0, len(said[:end].rstrip()))))
    rest = replace(block, spans=tuple(_sliced(block.spans, end, len(said))), bookmarks=())
    if block.number is not None:
        rest = replace(rest, number=None, left=indent, hanging=0)
    return (upper,), (rest,)


def _sliced(spans: Iterable[Span], start: int, end: int) -> Iterator[Run]:
    reached = 0
    for span in spans:
        if not isinstance(span, Run):
            continue
        text = span.text[max(0, start - reached) : max(0, end - reached)]
        reached += len(span.text)
        if text:
            yield replace(span, text=text)


def _two(row: Row, pieces: list[_Piece], mark: str) -> tuple[Row, Row]:
    leads = _leads(pieces)
    cells = [_cells(piece, leading=place < leads) for place, piece in enumerate(pieces)]
    first = kept(replace(row, cells=tuple(upper for upper, _ in cells)), holds=False)
    if not mark_of(first):
        first = marked(first, mark)
    rest = replace(row, cells=tuple(lower for _, lower in cells))
    return first, marked(rest, f"{mark}{REST}")


def _leads(pieces: list[_Piece]) -> int:
    """How many cells say which row it is: up to the first with a word; none where it is merged."""
    if any(piece.cell.merge == "go" for piece in pieces):
        return 0
    worded = (place for place, piece in enumerate(pieces, 1) if is_worded(piece.cell))
    return next(worded, 0)


def _cells(piece: _Piece, *, leading: bool) -> tuple[Cell, Cell]:
    """The two cells. leading: of those that say which row it is."""
    cell = piece.cell
    if cell.merge is not None:
        return cell, replace(cell, blocks=_EMPTY, merge="go")
    if leading and not piece.lower and any(words(block.spans) for block in cell.blocks):
        return replace(cell, merge="start"), replace(cell, blocks=_EMPTY, merge="go")
    lower = piece.lower or _EMPTY
    if leading and is_worded(cell):
        lower = (_going_on(lower[0]), *lower[1:])
    return replace(cell, blocks=piece.upper or _EMPTY), replace(cell, blocks=lower)


def _going_on(block: Paragraph) -> Paragraph:
    return replace(block, spans=(Run(AGAIN, italic=True), Run(" "), *block.spans))
