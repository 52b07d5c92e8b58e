"""What a table shows, row by row, before anything is said of its looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from renja_docs.content.naratif import Blok
from renja_docs.content.origin import NO_ORIGIN, Origin
from renja_docs.content.tabel import Kolom
from renja_docs.sense.tables.figuring import printed
from renja_docs.sense.tables.world import Items
from renja_docs.text.location import Location

RowLevel = Literal[
    "urusan", "bidang", "program", "kegiatan", "sub-kegiatan", "judul", "label", "jumlah", ""
]


@dataclass(frozen=True, slots=True)
class ViewCell:
    """A cell: plain lines, or one text with expressions (teks), or blocks (isi).

    merge: 'start' where the cell goes down over the rows after it, 'go' where it is covered.
    origin: what it was typed or computed from, None where that is the origin of its row. origins:
    of its lines, where they come from different places. values: what it was made of, for formulas.
    """

    lines: tuple[str, ...] = ()
    teks: str | None = None
    isi: tuple[Blok, ...] = ()
    merge: Literal["start", "go"] | None = None
    origin: Origin | None = field(default=None, compare=False)
    origins: tuple[Origin, ...] = field(default=(), compare=False)
    values: Items = field(default=(), compare=False)


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A row: cells by column id; a column that is missing is empty.

    level: what kind of row it is. origin: what the row was typed or computed from.
    """

    level: RowLevel
    cells: Mapping[str, ViewCell]
    origin: Origin = field(default=NO_ORIGIN, compare=False)

    def location(self, column: str) -> Location:
        """Where in the content a cell, empty or not, comes from."""
        cell = self.cells.get(column)
        if cell is None or cell.origin is None:
            return self.origin.location
        return cell.origin.location

    def line_locations(self, column: str) -> tuple[Location, ...]:
        """Where each line of a cell comes from."""
        cell = self.cells[column]
        if cell.origins:
            return tuple(origin.location for origin in cell.origins)
        return (self.location(column),) * len(cell.lines)


def line(text: str, origin: Origin | None = None) -> ViewCell:
    """A cell of one plain line; empty for ''."""
    return ViewCell((text,) if text else (), origin=origin)


def view_cell(items: Items, kolom: Kolom | None) -> ViewCell:
    """A cell of what an expression gives, a line each. kolom: its column."""
    if len(items) == 1:
        (item,) = items
        text = printed(item, kolom)
        return ViewCell((text,) if text else (), origin=item.origin, values=items)
    said = [(printed(item, kolom), item.origin) for item in items]
    lines = tuple(text for text, _ in said if text)
    typed = [origin for text, origin in said if text]
    origin = next(filter(None, typed), None)
    if origin is None:
        return ViewCell(lines, values=items)
    origins = tuple(one or origin for one in typed)
    return ViewCell(lines, origin=origin, origins=origins, values=items)


def merged(rows: Iterable[ViewRow], columns: Iterable[str]) -> Iterator[ViewRow]:
    """The rows, one at least, with the given columns of the first merged down over all of them."""
    first, *others = rows
    if not others:
        yield first
        return
    shared = tuple(columns)
    starts = {
        column: replace(first.cells.get(column, ViewCell()), merge="start") for column in shared
    }
    yield replace(first, cells={**first.cells, **starts})
    covered = dict.fromkeys(shared, ViewCell(merge="go"))
    for row in others:
        yield replace(row, cells={**row.cells, **covered})


def code_parts(kode: str) -> tuple[str, ...]:
    """The parts of a code as the official form prints them: 2 | 17 | 01 | 2.01 | 01."""
    parts = kode.split(".")
    if len(parts) <= 3:
        return tuple(parts)
    return (*parts[:3], ".".join(parts[3:5]), *parts[5:])
