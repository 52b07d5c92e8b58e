"""The grid of a table: how wide its columns are, and what their cells have room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from renja_docs.content.tabel import BentukTabel
from renja_docs.document.blocks import Run, Span
from renja_docs.writing.fitting import fitted
from renja_docs.writing.typeset import joined


@dataclass(frozen=True, slots=True)
class CellRoom:
    """What a cell has room for. width: in twips; size: of the type in points; bold: of its row."""

    width: int
    size: float
    bold: bool

    def fit(self, text: str) -> str:
        """The text with breaks allowed where a word would not fit."""
        return fitted(text, self.width, self.size, bold=self.bold)

    def line(self, text: str) -> Run:
        """A plain line, fitted and in the type of its row."""
        return Run(self.fit(joined(text)), self.bold)

    def run(self, span: Span) -> Span:
        """The span fitted, and bold where the row is."""
        if not isinstance(span, Run):
            return span
        return Run(self.fit(span.text), self.bold or span.bold, span.italic)


@dataclass(frozen=True, slots=True)
class ColumnGrid:
    """The grid of a layout, in which a column of codes takes several columns.

    widths: of the grid columns, in twips. starts: the first grid column of each column, and the
    end. rooms: what the cells of each column have room for, in rows of plain and of bold type.
    """

    widths: tuple[int, ...]
    starts: tuple[int, ...]
    rooms: Mapping[bool, tuple[CellRoom, ...]]

    @classmethod
    def of(cls, bentuk: BentukTabel, width: int) -> ColumnGrid:
        """The grid of a form on a text so many twips wide."""
        relative: list[float] = []
        starts = [0]
        for kolom in bentuk.kolom:
            parts = kolom.pecah or (1,)
            relative += [kolom.lebar * part / sum(parts) for part in parts]
            starts.append(len(relative))
        widths = shares(relative, width)
        columns = [sum(widths[start:end]) for start, end in pairwise(starts)]
        size = float(bentuk.huruf)
        rooms = {
            bold: tuple(CellRoom(column, size, bold) for column in columns)
            for bold in (False, True)
        }
        return cls(widths, tuple(starts), rooms)

    def span(self, first: int, last: int) -> int:
        """How many grid columns some columns take, both ends included."""
        return self.starts[last + 1] - self.starts[first]


def shares(relative: Sequence[float], width: int) -> tuple[int, ...]:
    """Whole twips in proportion to relative widths; they sum to width exactly."""
    total = sum(relative)
    # Edges are rounded, not widths: rounding faults do not add up.
    edges = [round(sum(relative[:i]) * width / total) for i in range(len(relative) + 1)]
    return tuple(end - start for start, end in pairwise(edges))
