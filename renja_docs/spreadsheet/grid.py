"""A file of the content as sheets: what stands in which cell, in no format."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from renja_docs.content.origin import Node
from renja_docs.spreadsheet.columns import Column, SheetKind
from renja_docs.spreadsheet.rows import NodeRow

HEAD_ROW: Final = 2
FIRST_ROW: Final = 3
"""Rows of a sheet, from 1: above the heads stands a line that explains."""
NEW_ROWS: Final = 15
"""Empty rows below the last one, for new ones."""

KEY: Final = "kunci"
LEVEL: Final = "tingkat"
"""The heads of the hidden column, and of the one that says what a row of a tree is."""


@dataclass(frozen=True, slots=True)
class SheetCell:
    """A place of a sheet, from 1."""

    sheet: str
    row: int
    column: int

    @property
    def name(self) -> str:
        """As Excel names it: F12."""
        return f"{letters(self.column)}{self.row}"


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet. computed: columns that the program fills, each head with its text by key of row.

    ids: the choices of a column that names a row of another sheet, by column. notes: what is told
    at a cell, by row and column.
    """

    section: SheetKind
    rows: Sequence[NodeRow]
    computed: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    ids: Mapping[int, Sequence[str]] = field(default_factory=dict)
    notes: Mapping[tuple[int, int], str] = field(default_factory=dict)

    @property
    def heads(self) -> tuple[str, ...]:
        """The heads from left to right."""
        return (*self.front, *(column.head for column in self.section.columns), *self.computed)

    @property
    def front(self) -> tuple[str, ...]:
        """The heads in front of the values."""
        level = (LEVEL,) if self.section.is_tree else ()
        return (KEY, *level, *self.section.above)

    def column(self, index: int) -> int:
        """The column of the sheet, from 1, that a value stands in."""
        return len(self.front) + index + 1

    def texts(self, row: NodeRow) -> tuple[str, ...]:
        """The cells of a row from left to right."""
        level = (level_of(row.cls),) if self.section.is_tree else ()
        values = tuple(one or "" for one in row.cells)
        computed = tuple(texts.get(row.key, "") for texts in self.computed.values())
        return (row.key, *level, *row.above, *values, *computed)

    def is_open(self, row: NodeRow, index: int) -> bool:
        """True for a cell that people may change."""
        column = self.section.columns[index]
        return row.cells[index] is not None and not is_fixed(row, index, column)


def is_fixed(row: NodeRow, index: int, column: Column) -> bool:
    """True for the code or the id that a row is known by: others refer to it."""
    return column.named and bool(row.cells[index])


def level_of(cls: type[Node]) -> str:
    """What a row of a tree is: Program, Sub Kegiatan."""
    name = cls.__name__
    return "".join(f" {sign}" if sign.isupper() and i else sign for i, sign in enumerate(name))


@dataclass(frozen=True, slots=True)
class Book:
    """All sheets of a file. file: its name in messages; digest: of its bytes."""

    file: str
    digest: str
    sheets: Sequence[Sheet]

    def sheet(self, name: str) -> Sheet | None:
        """A sheet by its name."""
        return next((one for one in self.sheets if one.section.name == name), None)


def letters(column: int) -> str:
    """The name of a column from 1: A, B, ..., AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
