"""The rows of a table on its page: the widths of columns, words that part, what stays together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from renja_docs.document.blocks import Row
from renja_docs.text.location import Location
from renja_docs.writing.cell_words import Type
from renja_docs.writing.column_widths import fit
from renja_docs.writing.parted_words import fitted
from renja_docs.writing.row_breaks import divided


@dataclass(frozen=True, slots=True)
class Unlaid:
    """The rows of a table that are not laid out yet.

    size: of the type, in points. wide, high: the text of a page, in twips. given: the widths that
    the form asks for, in twips by grid column.
    """

    rows: tuple[Row, ...]
    size: float
    wide: int
    high: int
    given: Mapping[int, int]

    def sources(self) -> Iterator[Location | None]:
        """Where each paragraph comes from, which rows that are equal need not share."""
        for row in self.rows:
            for cell in row.cells:
                for block in cell.blocks:
                    yield block.source


@dataclass(frozen=True, slots=True)
class Laid:
    """The rows of a table as they are printed.

    columns: their widths, margin: between the text of a cell and its sides; in twips.
    """

    columns: tuple[int, ...]
    rows: tuple[Row, ...]
    margin: int


LayOut: TypeAlias = Callable[[str, Unlaid], Laid]
"""Lays out the table of an id. It raises OverfullError where its figures have no room."""


def laid_out(id_: str, unlaid: Unlaid) -> Laid:  # noqa: ARG001  whoever remembers needs it
    """The rows of a table, fitted to its page."""
    done = fit(unlaid.rows, unlaid.wide, Type(unlaid.size), unlaid.given)
    columns, type_ = done.grid, done.type_
    rows = tuple(fitted(row, columns, type_) for row in unlaid.rows)
    return Laid(columns, tuple(divided(rows, columns, type_, unlaid.high)), type_.margin)


@dataclass(slots=True)
class RememberedLayouts:
    """Lays out tables; one that has not changed since the last time is not laid out again."""

    _known: dict[str, tuple[Unlaid, Laid]] = field(default_factory=dict)

    def __call__(self, id_: str, unlaid: Unlaid) -> Laid:
        """The rows of a table, fitted to its page."""
        before, laid = self._known.get(id_, (None, None))
        if before is None or laid is None or not _is_alike(before, unlaid):
            laid = laid_out(id_, unlaid)
            self._known[id_] = unlaid, laid
        return laid


def _is_alike(before: Unlaid, now: Unlaid) -> bool:
    return before == now and all(
        old == new for old, new in zip(before.sources(), now.sources(), strict=True)
    )
