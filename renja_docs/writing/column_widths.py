"""Columns as wide as what they hold: no word and no figure is torn, and rows stay low.

Widths are twips. What a column needs at least is its widest word; what is left goes, piece by
piece, to the column that makes the rows lowest. Where not even the words have room, columns of
words give way to those of figures: a torn word can be read, a torn amount is another amount. Before
any word parts, the cells get narrower margins; then the widest words part, and no others.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import pairwise
from typing import Final

from renja_docs.document.blocks import Row
from renja_docs.writing.cell_words import BREAKS, NBSP, Type, placed, texts_of
from renja_docs.writing.head_strokes import AT_STROKE
from renja_docs.writing.parted_words import loosened, parted, parted_throughout

_LONGEST: Final = 24
"""Words of a column that are measured: the one of the most letters need not be the widest."""

_SAMPLE: Final = 50
"""Rows of a table that are weighed: those with the most text."""

_NEVER_FULL: Final = 1.08
"""Lines to a line that is full to its end."""

_POWER: Final = 6

_NO_MATTER: Final = 1000
"""What lowers a row by so small a part is not weighed."""

_PIECES: Final = 40
"""In so many pieces what is left is given away."""


_HEAD_BREAKS: Final = re.compile(rf"{BREAKS.pattern}|{AT_STROKE}")
"""Where a line of a head may end: behind a stroke too, by a line break of its own."""

_FIGURE: Final = re.compile(
    r"(?:\(?(?:Rp)?-?\d{1,3}(?:\.?\d{3})*(?:,\d+)?%?\)?|[\dX]{1,4}|\d\.\d\d)\Z"
)
"""A figure, which means something else where it is torn, or part of a code; a whole one parts."""


@dataclass(frozen=True, slots=True)
class Fit:
    """The widths of the columns of a grid, and the type with the margins that its cells have."""

    grid: tuple[int, ...]
    type_: Type


def fit(rows: Sequence[Row], room: int, type_: Type, given: Mapping[int, int]) -> Fit:
    """The columns of a table on a text `room` wide, their widths sum to it exactly.

    given: the widths that the form asks for, by column; one that tears a word is widened.
    Raises OverfullError where not even the figures have room.
    """
    columns = _Columns(rows, type_)
    least = columns.least()
    if sum(least) > room:
        columns = columns.narrowed()
        least = _with_parted_words(rows, room, columns)
    return Fit(_widths(columns, least, room, given), columns.type_)


def _with_parted_words(rows: Sequence[Row], room: int, columns: _Columns) -> list[int]:
    """What columns need at least where as few words part as have to, the widest first."""
    least = columns.least()
    for part in (loosened, parted, parted_throughout):
        if sum(least) <= room:
            break
        below = _Columns([part(row) for row in rows], columns.type_).least()
        least = _lowered(least, below, room) if sum(below) <= room else below
    return least


def _lowered(whole: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The columns cut down to one width that lets them fit; none narrower than its least."""

    def cut(width: int) -> list[int]:
        return [max(need, min(wide, width)) for wide, need in zip(whole, least, strict=True)]

    fits = bisect_right(range(max(whole)), room, key=lambda width: sum(cut(width)))
    return cut(fits - 1)


def _widths(
    columns: _Columns, least: list[int], room: int, given: Mapping[int, int]
) -> tuple[int, ...]:
    """The widths of columns that need at least so much."""
    asked = dict(given)
    if len(asked) == len(least):  # they say how the columns relate to each other
        asked = {column: width * room // sum(asked.values()) for column, width in asked.items()}
    wanted = [max(need, asked.get(column, 0)) for column, need in enumerate(least)]
    left = room - sum(wanted)
    open_columns = [column for column in range(len(wanted)) if column not in given]
    if left >= 0 and open_columns:
        return _whole(columns.spread(wanted, left, open_columns), room)
    if sum(least) > room:  # not even the words have room
        return _whole(_shrunk(least, columns.figures(), room), room)
    return _whole(_shrunk(wanted, least, room), room)


class OverfullError(Exception):
    """Figures that have no room beside each other. needed: how wide they are, in twips."""

    def __init__(self, needed: int) -> None:
        super().__init__(needed)
        self.needed = needed


def _shrunk(wanted: Sequence[int], least: Sequence[int], room: int) -> list[float]:
    """The columns give or take of what they have beyond the least, in proportion.

    Raises OverfullError.
    """
    if sum(least) > room:
        raise OverfullError(sum(least))
    spare = sum(wanted) - sum(least)
    if not spare:  # all is as narrow as it can
        return [width * room / sum(wanted) for width in wanted]
    share = (room - sum(least)) / spare
    return [need + (width - need) * share for width, need in zip(wanted, least, strict=True)]


def _whole(exact: Sequence[float], room: int) -> tuple[int, ...]:
    """Whole twips. Edges are rounded, not widths: rounding faults do not add up."""
    total = sum(exact)
    edges = [round(sum(exact[:i]) * room / total) for i in range(len(exact) + 1)]
    return tuple(end - start for start, end in pairwise(edges))


Words = Mapping[bool, set[str]]
"""The words of a column, plain and bold."""


class _Columns:
    """What the columns of a table hold."""

    def __init__(
        self, rows: Sequence[Row], type_: Type, words: Sequence[Words] | None = None
    ) -> None:
        """words: those of each column, where they are known."""
        self._rows = rows
        self.type_ = type_
        self._count = sum(cell.span for cell in rows[0].cells) if rows else 0
        self._words = words or _words(rows, self._count)

    def narrowed(self) -> _Columns:
        """The same columns with narrower margins."""
        return _Columns(self._rows, self.type_.narrowed(), self._words)

    def least(self) -> list[int]:
        """The width of the widest word of each column, with its padding."""
        padding = self.type_.padding
        needs = [padding] * self._count
        for column, held in enumerate(self._words):
            for bold, those in held.items():
                longest = nlargest(_LONGEST, those, key=len)
                widest = max((self.type_.width(word, bold=bold) for word in longest), default=0)
                needs[column] = max(needs[column], widest + padding)
        for row in self._rows:
            if row.header:
                self._widen_for_heads(row, needs)
        return needs

    def figures(self) -> list[int]:
        """The width of the widest figure of each column, with its padding."""
        padding = self.type_.padding
        needs = [padding] * self._count
        for column, held in enumerate(self._words):
            for bold, those in held.items():
                parts = (part for one in those for part in one.split(NBSP))
                found = (self.type_.width(one, bold=bold) for one in parts if _FIGURE.match(one))
                needs[column] = max(needs[column], max(found, default=0) + padding)
        return needs

    def _widen_for_heads(self, row: Row, needs: list[int]) -> None:
        """A head over several columns asks for as much as its widest word from all of them."""
        for column, cell in placed(row):
            if cell.span == 1:
                continue
            words = (word for text, _ in texts_of(cell) for word in _HEAD_BREAKS.split(text))
            widest = max((self.type_.width(word, bold=True) for word in words), default=0)
            below = sum(needs[column : column + cell.span])
            for each in range(column, column + cell.span):
                needs[each] += max(0, widest + self.type_.padding - below) // cell.span

    def spread(self, wanted: Sequence[int], left: int, open_columns: Sequence[int]) -> list[float]:
        """The widths with what is left given to the columns that make the rows lowest.

        What makes no row lower is shared out: a column of numbers stays as narrow as it is.
        """
        result = [float(width) for width in wanted]
        given = sum(result)
        piece = left / _PIECES
        heavy = nlargest(_SAMPLE, (self._measured(row) for row in self._rows), key=_area)
        weighed = [_WeighedRow(row, result, piece, self.type_.padding) for row in heavy]
        for _ in range(_PIECES):
            gains = dict.fromkeys(open_columns, 0.0)
            for row in weighed:
                row.add_gains(gains)
            best = max(open_columns, key=lambda column: gains[column])
            if not gains[best]:
                return _in_proportion(result, given + left - sum(result), open_columns)
            result[best] += piece
            for row in weighed:
                row.widen(best, result[best], piece)
        return result

    def _measured(self, row: Row) -> dict[int, tuple[int, ...]]:
        """The widths of the paragraphs of each column of a row, set on one line."""
        return {
            column: tuple(self.type_.width(text, bold=bold) for text, bold in texts_of(cell))
            for column, cell in placed(row)
            if cell.span == 1 and cell.merge is None
        }


def _words(rows: Sequence[Row], count: int) -> list[Words]:
    """The words of each column, of cells that span one column."""
    words: list[Words] = [{False: set(), True: set()} for _ in range(count)]
    for row in rows:
        breaks = _HEAD_BREAKS if row.header else BREAKS
        for column, cell in placed(row):
            if cell.span == 1:
                for text, bold in texts_of(cell):
                    words[column][bold].update(breaks.split(text))
    return words


def _in_proportion(widths: Sequence[float], left: float, open_: Sequence[int]) -> list[float]:
    """The widths with what is left shared among some columns, by how wide they are."""
    growth = 1 + left / sum(widths[column] for column in open_)
    return [width * growth if column in open_ else width for column, width in enumerate(widths)]


def _area(row: Mapping[int, Sequence[int]]) -> int:
    return sum(map(sum, row.values()))


class _WeighedRow:
    """How high a row is, and how high it would be if one of its columns got a piece.

    Its height is that of its highest cell, smoothed by a power: of two cells of one height none
    makes the row lower alone, yet both have to grow.
    """

    def __init__(
        self,
        texts: Mapping[int, Sequence[int]],
        widths: Sequence[float],
        piece: float,
        padding: int,
    ) -> None:
        self._texts = texts
        self._padding = padding
        self._now: dict[int, float] = {}
        self._then: dict[int, float] = {}
        for column in texts:
            self.widen(column, widths[column], piece)

    def widen(self, column: int, width: float, piece: float) -> None:
        """The column is so wide now."""
        texts = self._texts.get(column)
        if texts is not None:
            self._now[column] = lines(texts, width, self._padding) ** _POWER
            self._then[column] = lines(texts, width + piece, self._padding) ** _POWER

    def add_gains(self, gains: dict[int, float]) -> None:
        """Add to each column by how many lines its piece makes the row lower."""
        together = sum(self._now.values())
        height = together ** (1 / _POWER)
        for column, power in self._now.items():
            less = power - self._then[column]
            if column in gains and less > together / _NO_MATTER:
                gains[column] += height - (together - less) ** (1 / _POWER)


def lines(texts: Iterable[int], width: float, padding: int) -> float:
    """How many lines some texts take in a column, in parts of one for the last."""
    room = max(1.0, width - padding)
    high = 0.0
    for text in texts:
        high += max(1.0, text / room * _NEVER_FULL)
    return high
