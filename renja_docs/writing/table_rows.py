"""The rows of a table: its head, and its body row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, Literal

from renja_docs.content.naratif import Blok
from renja_docs.content.tabel import BentukTabel, Kolom, Rata
from renja_docs.document.blocks import Cell, Paragraph, Row, Run
from renja_docs.document.styles import Style
from renja_docs.sense import lists
from renja_docs.sense.place import Place, Trail
from renja_docs.sense.tables import ViewCell, ViewRow, head_rows, numbers
from renja_docs.sense.tables.heads import HeadCell
from renja_docs.sense.tables.view import RowLevel, code_parts
from renja_docs.text.location import Location
from renja_docs.writing.row_breaks import kept
from renja_docs.writing.running_text import ProseWriter, emboldened
from renja_docs.writing.table_grid import ColumnGrid
from renja_docs.writing.typeset import joined

Align = Literal["left", "center", "right"]

ALIGN: Final[Mapping[Rata, Align]] = {
    "kiri": "left",
    "tengah": "center",
    "kanan": "right",
}

HEAD_SHADE: Final = "D9E2F3"

EMPTY: Final = ViewCell()


@dataclass(frozen=True, slots=True)
class RowLook:
    """How the rows of a level look. shade: fill, RRGGBB.

    heading: it stands above others, and stays on the page of the next row.
    """

    bold: bool = False
    shade: str | None = None
    heading: bool = False


LOOKS: Final[Mapping[RowLevel, RowLook]] = {
    "urusan": RowLook(bold=True, shade="D9D9D9", heading=True),
    "bidang": RowLook(bold=True, shade="E7E6E6", heading=True),
    "program": RowLook(bold=True, shade="F2F2F2", heading=True),
    "judul": RowLook(bold=True, heading=True),
    "label": RowLook(heading=True),
    "jumlah": RowLook(bold=True, shade="F2F2F2"),
}
"""Levels that look otherwise than plain text."""

PLAIN: Final = RowLook()


@dataclass(frozen=True, slots=True)
class RowWriter:
    """Writes the rows of one table. prose: writes the texts of cells, in their style."""

    prose: ProseWriter
    bentuk: BentukTabel
    grid: ColumnGrid

    # --- the head

    def head(self) -> Iterator[Row]:
        """The rows of heads, then the numbers of the columns."""
        going_down: dict[int, HeadCell] = {}
        for row in head_rows(self.bentuk):
            begins = {cell.dari: cell for cell in row}
            yield _head_row(self._head_cells(begins, going_down))
            going_down |= {cell.dari: cell for cell in row if cell.tinggi > 1}
        marks = numbers(self.bentuk)
        if marks:
            cells = zip(marks, self.bentuk.kolom, strict=True)
            yield _head_row(
                self._head_cell(HeadCell(mark, i, i, 1, kolom))
                for i, (mark, kolom) in enumerate(cells)
            )

    def _head_cells(
        self, begins: Mapping[int, HeadCell], above: Mapping[int, HeadCell]
    ) -> Iterator[Cell]:
        """A row of heads from the left: those that begin in it, and those that go on down."""
        place = 0
        while place < len(self.bentuk.kolom):
            cell = begins.get(place)
            if cell is not None:
                yield self._head_cell(cell, "start" if cell.tinggi > 1 else None)
            else:
                cell = above[place]
                yield self._head_cell(replace(cell, judul=""), "go")
            place = cell.sampai + 1

    def _head_cell(self, cell: HeadCell, merge: Literal["start", "go"] | None = None) -> Cell:
        spans = emboldened(self.prose.spans(cell.judul))
        judul = Paragraph(Style.KEPALA_TABEL, spans, source=cell.node.origin.location)
        span = self.grid.span(cell.dari, cell.sampai)
        return Cell((judul,), span, merge, "center", HEAD_SHADE)

    # --- the body

    def row(self, row: ViewRow) -> Row:
        """A row of the body."""
        look = LOOKS.get(row.level, PLAIN)
        cells: list[Cell] = []
        for kolom in self.bentuk.kolom:
            cell = row.cells.get(kolom.id, EMPTY)
            if kolom.pecah:
                cells += _code(cell, kolom, look, row.location(kolom.id))
            else:
                content = self._content(row, kolom, bold=look.bold)
                cells.append(Cell(content, merge=cell.merge, shade=look.shade))
        written = Row(tuple(cells))
        return kept(written) if look.heading else written

    def _content(self, row: ViewRow, kolom: Kolom, *, bold: bool) -> tuple[Paragraph, ...]:
        cell, source = row.cells.get(kolom.id, EMPTY), row.location(kolom.id)
        align = ALIGN[kolom.rata]
        if cell.lines:
            lines = zip(cell.lines, row.line_locations(kolom.id), strict=True)
            return tuple(_line(line, align, where, bold=bold) for line, where in lines)
        if cell.isi:
            blocks = self.prose.blocks(_places(cell.isi))  # no table stands in a cell
            return tuple(block for block in blocks if isinstance(block, Paragraph))
        if cell.teks:
            spans = self.prose.spans(cell.teks)
            if bold:
                spans = emboldened(spans)
            return (Paragraph(Style.SEL, spans, align=align, source=source),)
        return (Paragraph(Style.SEL, source=source),)


def _line(text: str, align: Align, source: Location, *, bold: bool) -> Paragraph:
    """A plain line; a dash that says 'nothing' stands in the middle of its column."""
    place: Align = "center" if text == "-" else align
    return Paragraph(Style.SEL, (Run(joined(text), bold),), align=place, source=source)


def _head_row(cells: Iterable[Cell]) -> Row:
    """A row that is printed again at the top of every page."""
    return Row(tuple(cells), header=True)


def _code(cell: ViewCell, kolom: Kolom, look: RowLook, source: Location) -> Iterator[Cell]:
    """The parts of a code, each in a cell of its own; a short code leaves the last ones empty."""
    parts = code_parts(cell.lines[0]) if cell.lines else ()
    for i in range(len(kolom.pecah)):
        runs = (Run(parts[i], look.bold),) if i < len(parts) else ()
        part = Paragraph(Style.SEL, runs, align="center", source=source)
        yield Cell((part,), merge=cell.merge, shade=look.shade)


def _places(isi: tuple[Blok, ...]) -> Iterator[Place]:
    """The places of the blocks in a cell."""
    return lists.Prose().blocks(isi, Trail("", "tabel"))
