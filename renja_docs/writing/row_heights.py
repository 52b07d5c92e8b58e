"""How high the rows of a table are. Lengths are twips."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.document.blocks import Cell, Paragraph, Row
from renja_docs.writing.cell_lines import ends, height
from renja_docs.writing.cell_words import placed
from renja_docs.writing.continued_groups import again
from renja_docs.writing.row_marks import goes_on

RULE: Final = 10
"""The rule below a row."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How high cells are in a table.

    grid: the widths of the columns. size: of the type in points. indents: of the levels of the
    lists, by their scheme.
    """

    grid: Sequence[int]
    size: float
    indents: Mapping[str, Sequence[int]]

    def indent(self, block: Paragraph) -> int:
        """The left edge of the text of a paragraph in its cell."""
        if block.number is not None:
            return self.indents[block.number.scheme][block.number.level]
        return block.left or 0

    def ends(self, block: Paragraph, cell: Cell, column: int) -> tuple[int, ...]:
        """Where the lines of a paragraph end, in a cell that begins in a column."""
        width = sum(self.grid[column : column + cell.span])
        return ends(block, width - self.indent(block), self.size)

    def cell(self, cell: Cell, column: int) -> float:
        """The height of a cell that begins in a column."""
        lines = [len(self.ends(block, cell, column)) for block in cell.blocks]
        return height(lines or [1], self.size) + RULE

    def row(self, row: Row) -> float:
        """The height of a row without what is merged downwards."""
        own = (self.cell(cell, column) for column, cell in placed(row) if cell.merge is None)
        return max(own, default=height([1], self.size) + RULE)


@dataclass(slots=True)
class Heights:
    """The rows of a table one after the other; what is merged downwards stands over several.

    leads: the merged cells by their column. needed: how much of their height is still to come.
    """

    measure: Measure
    leads: dict[int, Cell] = field(default_factory=dict)
    needed: dict[int, float] = field(default_factory=dict)

    def add(self, rows: Sequence[Row], index: int) -> float:
        """The height of a row, which stands below the one before it.

        The last row of a group is as high as what its lead still needs.
        """
        for column, cell in placed(rows[index]):
            if cell.merge == "start":
                self.leads[column], self.needed[column] = cell, self.measure.cell(cell, column)
        taken = self.measure.row(rows[index])
        going_on = goes_on(rows, index)
        merged = [column for column, cell in placed(rows[index]) if cell.merge]
        ending = (self.needed.get(column, 0.0) for column in merged if column not in going_on)
        taken = max([taken, *ending])
        for column in merged:
            self.needed[column] = max(0.0, self.needed.get(column, 0.0) - taken)
        return taken

    def turned(self) -> Heights:
        """The same at the top of the next page, where the leads are printed again."""
        needed = {
            column: self.measure.cell(again(one), column) for column, one in self.leads.items()
        }
        return Heights(self.measure, dict(self.leads), needed)

    def copy(self) -> Heights:
        """The same, to be tried out."""
        return Heights(self.measure, dict(self.leads), dict(self.needed))
