"""Ruled tables: which rules of a page belong together, and the cells between them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from renja_docs.importing.reading.pdf_marks import PageMarks, Stroke

_NEAR: Final = 3.0
"""Points by which rules may miss each other and still meet."""
_LEAST: Final = 2
"""Cells of a table at least: one alone is a frame."""


@dataclass(frozen=True, slots=True)
class RuledTable:
    """A table. columns, rows: where its rules stand, from left and from top.

    heads: for each cell of the grid the one in which its words stand, (row, column): merged cells
    have one head.
    """

    columns: tuple[float, ...]
    rows: tuple[float, ...]
    heads: dict[tuple[int, int], tuple[int, int]]

    @property
    def top(self) -> float:
        """Where it begins."""
        return self.rows[0]

    def sides(self, row: int, column: int) -> tuple[float, float]:
        """Where a cell that stands in a place begins and ends, from left to right."""
        last = column
        while self.heads.get((row, last + 1)) == self.heads[row, column]:
            last += 1
        return self.columns[column], self.columns[last + 1]

    def cell(self, across: float, along: float) -> tuple[int, int] | None:
        """The cell at a place, None outside of the table."""
        row, column = _slot(self.rows, along), _slot(self.columns, across)
        if row is None or column is None:
            return None
        return self.heads[row, column]


def _slot(edges: Sequence[float], at: float) -> int | None:
    index = bisect_right(edges, at) - 1
    return index if 0 <= index < len(edges) - 1 else None


def ruled_tables(page: PageMarks) -> list[RuledTable]:
    """The tables of a page from top to bottom."""
    level, upright = _snapped(page.level), _snapped(page.upright)
    groups = _meeting(level, upright)
    found = (_table(*group) for group in groups)
    return sorted((one for one in found if one is not None), key=lambda one: one.top)


def _snapped(rules: Sequence[Stroke]) -> list[Stroke]:
    """Rules that nearly stand on one line on that line, and those that touch there as one."""
    lines: list[list[Stroke]] = []
    for rule in sorted(rules, key=lambda one: one.at):
        if lines and rule.at - lines[-1][-1].at <= _NEAR:
            lines[-1].append(rule)
        else:
            lines.append([rule])
    return [one for line in lines for one in _joined(line)]


def _joined(line: Sequence[Stroke]) -> Iterator[Stroke]:
    """The rules of one line, those that touch put together."""
    at = sum(rule.at for rule in line) / len(line)
    first, *others = sorted(line, key=lambda one: one.start)
    start, end = first.start, first.end
    for rule in others:
        if rule.start > end + _NEAR:
            yield Stroke(at, start, end)
            start = rule.start
        end = max(end, rule.end)
    yield Stroke(at, start, end)


def _meet(level: Stroke, upright: Stroke) -> bool:
    return _reaches(level, upright.at) and _reaches(upright, level.at)


def _reaches(rule: Stroke, at: float) -> bool:
    return rule.start - _NEAR <= at <= rule.end + _NEAR


def _meeting(
    level: Sequence[Stroke], upright: Sequence[Stroke]
) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Level and upright rules in groups that hang together."""
    left = list(level)
    while left:
        flat, tall = [left.pop()], list[Stroke]()
        for rule in flat:  # grows on the way
            new = [one for one in upright if one not in tall and _meet(rule, one)]
            tall += new
            wide = [one for one in left if any(_meet(one, other) for other in new)]
            left = [one for one in left if one not in wide]
            flat += wide
        yield flat, tall


def _table(level: Sequence[Stroke], upright: Sequence[Stroke]) -> RuledTable | None:
    """The table of some rules, None where they are no more than a frame."""
    rows = tuple(sorted({rule.at for rule in level}))
    columns = tuple(sorted({rule.at for rule in upright}))
    heads: dict[tuple[int, int], tuple[int, int]] = {}
    for row, (top, bottom) in enumerate(pairwise(rows)):
        for column, (left, right) in enumerate(pairwise(columns)):
            above = _is_open(level, top, (left + right) / 2) and (row - 1, column) in heads
            beside = _is_open(upright, left, (top + bottom) / 2) and (row, column - 1) in heads
            heads[row, column] = (
                heads[row - 1, column]
                if above
                else heads[row, column - 1]
                if beside
                else (row, column)
            )
    return RuledTable(columns, rows, heads) if len({*heads.values()}) >= _LEAST else None


def _is_open(rules: Sequence[Stroke], at: float, middle: float) -> bool:
    """True where no rule of a line stands at a place along it."""
    return not any(rule.at == at and rule.start <= middle <= rule.end for rule in rules)
