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
    """The rows with the given columns of the first merged down over all of them."""
    group = list(rows)
    shared = tuple(columns)
    for i, row in enumerate(group):
        if len(group) == 1:
            yield row
            continue
        cells = dict(row.cells)
        for column in shared:
            cell = group[0].cells.get(column, ViewCell())
            cells[column] = replace(cell, merge="start") if i == 0 else ViewCell(merge="go")
        yield ViewRow(row.key, row.level, cells)


def code_parts(kode: str) -> tuple[str, ...]:
    """The parts of a code as the official form prints them: 2 | 17 | 01 | 2.01 | 01."""
    parts = kode.split(".")
    return (*parts[:3], *([".".join(parts[3:5])] if len(parts) > 3 else []), *parts[5:])
