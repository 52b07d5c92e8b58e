"""What a table shows, row by row, before anything is said of its looks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from renja_docs.content.naratif import Blok

RowLevel = Literal[
    "urusan", "bidang", "program", "kegiatan", "sub-kegiatan", "judul", "label", "jumlah", ""
]


@dataclass(frozen=True, slots=True)
class ViewCell:
    """A cell: plain lines, or one text with expressions (teks), or blocks (isi).

    merge: 'start' where the cell goes down over the rows after it, 'go' where it is covered.
    """

    lines: tuple[str, ...] = ()
    teks: str | None = None
    isi: tuple[Blok, ...] = ()
    merge: Literal["start", "go"] | None = None


@dataclass(frozen=True, slots=True)
class ViewRow:
    """A row: cells by column id; a column that is missing is empty.

    key: the code or the id that names the row through time. level: what kind of row it is.
    """

    key: str
    level: RowLevel
    cells: Mapping[str, ViewCell]


def line(text: str) -> ViewCell:
    """A cell of one plain line; empty for ''."""
    return ViewCell((text,) if text else ())


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
