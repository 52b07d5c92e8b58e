"""A table with its caption, head, rows and notes, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from renja_docs.content.naratif import Blok
from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import BentukTabel, Kolom, Rata, Tabel
from renja_docs.document.blocks import Block, Break, Cell, Paragraph, Row, Run, Seq, Span, Table
from renja_docs.document.styles import Style
from renja_docs.sense import lists
from renja_docs.sense.numbering import Label
from renja_docs.sense.place import Place, Trail
from renja_docs.sense.tables import ViewCell, ViewRow, head_rows, numbers, view
from renja_docs.sense.tables.form import HeadCell
from renja_docs.sense.tables.view import code_parts
from renja_docs.writing.fitting import fitted
from renja_docs.writing.prose import Prose, caption, emboldened
from renja_docs.writing.typeset import joined

ALIGN: dict[Rata, Literal["left", "center", "right"]] = {
    "kiri": "left",
    "tengah": "center",
    "kanan": "right",
}
SHADE = {"urusan": "D9D9D9", "bidang": "E7E6E6", "program": "F2F2F2", "jumlah": "F2F2F2"}
"""Fill of the rows of a level, RRGGBB."""
HEADINGS = frozenset({"urusan", "bidang", "program", "judul", "label"})
"""Levels of rows that stand above others and stay on the page of the next row."""

BOLD = frozenset({"urusan", "bidang", "program", "judul", "jumlah"})
HEAD = "D9E2F3"
TETAP = re.compile(r"(.*?)(\d+)\Z")


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes tables. prose: writes the texts of cells (its style is that of cells)."""

    naskah: Naskah
    prose: Prose

    def blocks(self, id_: str, width: int) -> Iterator[Block]:
        """Caption, head line, table, source and notes of a table; width of the text in twips."""
        tabel = next(t for t in self.naskah.tabel if t.id == id_)
        bentuk = next(b for b in self.naskah.bentuk if b.id == (tabel.bentuk or tabel.id))
        yield from self._caption(tabel, bentuk)
        if bentuk.kepala:
            yield Paragraph(Style.SUMBER, self.prose.spans(bentuk.kepala), keep_next=True)
        rows = view(self.naskah, tabel, bentuk)
        notes = tuple(self._below(tabel, bentuk, rows))
        table = self._table(bentuk, rows, width, self._title(tabel, bentuk))
        yield replace(table, rows=(*table.rows[:-1], kept(table.rows[-1]))) if notes else table
        yield from (replace(note, keep_next=True) for note in notes[:-1])
        yield from notes[-1:]

    def _title(self, tabel: Tabel, bentuk: BentukTabel) -> str:
        return " ".join(self.prose.vocabulary.text(t) for t in tabel.judul or bentuk.judul)

    def _caption(self, tabel: Tabel, bentuk: BentukTabel) -> Iterator[Paragraph]:
        label = self.prose.vocabulary.labels[f"tabel:{tabel.id}"]
        spans: list[Span] = list(
            caption(self.prose.vocabulary.labels, label.target, counter(label, bentuk))
        )
        for judul in tabel.judul or bentuk.judul:
            spans += [Break(), *self.prose.spans(judul)]
        yield Paragraph(Style.JUDUL_TABEL, tuple(spans), keep_next=True)

    def _below(
        self, tabel: Tabel, bentuk: BentukTabel, rows: tuple[ViewRow, ...]
    ) -> Iterator[Paragraph]:
        if tabel.sumber:
            yield Paragraph(Style.SUMBER, (Run("Sumber data: "), *self.prose.spans(tabel.sumber)))
        used = {text for row in rows for cell in row.cells.values() for text in cell.lines}
        for catatan in bentuk.catatan:
            if catatan.tanda in used:
                yield Paragraph(
                    Style.CATATAN, (Run(f"{catatan.tanda} "), *self.prose.spans(catatan.teks))
                )
        for teks in tabel.catatan:
            yield Paragraph(Style.CATATAN, self.prose.spans(teks))

    # --- the grid

    def _table(self, bentuk: BentukTabel, rows: tuple[ViewRow, ...], width: int, alt: str) -> Table:
        grid = _Grid.of(bentuk, width)
        return Table(
            grid.widths,
            (*self._head(bentuk, grid), *(self._row(row, bentuk, grid) for row in rows)),
            size=int(bentuk.huruf * 2),
            alt=alt,
        )

    def _head(self, bentuk: BentukTabel, grid: _Grid) -> Iterator[Row]:
        upper, *lower = head_rows(bentuk)
        two = bool(lower)
        yield Row(tuple(self._first(upper, grid, two=two)), header=True)
        if two:
            yield Row(tuple(self._second(bentuk, grid, upper, lower[0])), header=True)
        if marks := numbers(bentuk):
            yield Row(
                tuple(self._head_cell(m, grid.span(i, i), None) for i, m in enumerate(marks)),
                header=True,
            )

    def _first(self, upper: tuple[HeadCell, ...], grid: _Grid, *, two: bool) -> Iterator[Cell]:
        for c in upper:
            yield self._head_cell(
                c.judul, grid.span(c.dari, c.sampai), "start" if two and c.tinggi == 2 else None
            )

    def _second(
        self,
        bentuk: BentukTabel,
        grid: _Grid,
        upper: tuple[HeadCell, ...],
        lower: tuple[HeadCell, ...],
    ) -> Iterator[Cell]:
        covered = {c.dari for c in upper if c.tinggi == 2}
        below = {c.dari: c for c in lower}
        for i in range(len(bentuk.kolom)):
            if i in covered:
                yield self._head_cell("", grid.span(i, i), "go")
            else:
                yield self._head_cell(below[i].judul, grid.span(i, i), None)

    def _head_cell(self, judul: str, span: int, merge: Literal["start", "go"] | None) -> Cell:
        spans = emboldened(self.prose.spans(judul))
        return Cell((Paragraph(Style.KEPALA_TABEL, spans),), span, merge, "center", HEAD)

    def _row(self, row: ViewRow, bentuk: BentukTabel, grid: _Grid) -> Row:
        cells: list[Cell] = []
        bold, shade = row.level in BOLD, SHADE.get(row.level)
        for kolom, room in zip(bentuk.kolom, grid.rooms[bold], strict=True):
            cell = row.cells.get(kolom.id, EMPTY)
            if kolom.pecah:
                cells += self._code(cell, kolom, row.level, bold=bold)
            else:
                cells.append(Cell(self._cell(cell, kolom, room), 1, cell.merge, shade=shade))
        return kept(Row(tuple(cells))) if row.level in HEADINGS else Row(tuple(cells))

    def _code(self, cell: ViewCell, kolom: Kolom, level: str, *, bold: bool) -> Iterator[Cell]:
        parts = code_parts(cell.lines[0]) if cell.lines else ()
        for i in range(len(kolom.pecah)):
            text = parts[i] if i < len(parts) else ""
            runs = (Run(text, bold),) if text else ()
            yield Cell(
                (Paragraph(Style.SEL, runs, align="center"),), 1, cell.merge, shade=SHADE.get(level)
            )

    def _cell(self, cell: ViewCell, kolom: Kolom, room: Room) -> tuple[Paragraph, ...]:
        align = ALIGN[kolom.rata]
        if cell.lines:
            return tuple(
                Paragraph(Style.SEL, (Run(room.fit(joined(t)), room.bold),), align=align)
                for t in cell.lines
            )
        if cell.isi:
            return tuple(
                b for b in self.prose.blocks(_places(cell.isi)) if isinstance(b, Paragraph)
            )
        if cell.teks:
            spans = self.prose.spans(cell.teks)
            return (Paragraph(Style.SEL, tuple(room.run(s) for s in spans), align=align),)
        return BLANK


def _places(isi: tuple[Blok, ...]) -> Iterator[Place]:
    """The places of the blocks in a cell."""
    return lists.Prose().blocks(isi, Trail("", "tabel"))


@dataclass(frozen=True, slots=True)
class Room:
    """What a cell has room for. width: in twips; size: in points."""

    width: int
    size: float
    bold: bool

    def fit(self, text: str) -> str:
        """The text with breaks allowed where a word would not fit."""
        return fitted(text, self.width, self.size, bold=self.bold)

    def run(self, span: Span) -> Span:
        """The span fitted, and bold where the row is."""
        if not isinstance(span, Run):
            return span
        text, bold = self.fit(span.text), self.bold or span.bold
        return span if (text, bold) == (span.text, span.bold) else Run(text, bold, span.italic)


EMPTY = ViewCell()
BLANK = (Paragraph(Style.SEL),)


def kept(row: Row) -> Row:
    """The row on the page of what follows it: the notes of a table do not part from it."""
    cells = (
        replace(c, blocks=tuple(replace(p, keep_next=True) for p in c.blocks)) for c in row.cells
    )
    return replace(row, cells=tuple(cells))


@dataclass(frozen=True, slots=True)
class _Grid:
    """The grid of a layout. starts: the first grid column of each column, and the end.

    rooms: what the cells of each column have room for, in rows of plain and of bold type.
    """

    widths: tuple[int, ...]
    starts: tuple[int, ...]
    rooms: Mapping[bool, tuple[Room, ...]]

    @classmethod
    def of(cls, bentuk: BentukTabel, width: int) -> _Grid:
        relative: list[float] = []
        starts = [0]
        for kolom in bentuk.kolom:
            parts = kolom.pecah or (1,)
            relative += [kolom.lebar * p / sum(parts) for p in parts]
            starts.append(len(relative))
        widths = shares(relative, width)
        wide = [sum(widths[a:b]) for a, b in pairwise(starts)]
        rooms = {
            bold: tuple(Room(w, float(bentuk.huruf), bold) for w in wide) for bold in (False, True)
        }
        return cls(widths, tuple(starts), rooms)

    def span(self, first: int, last: int) -> int:
        return self.starts[last + 1] - self.starts[first]


def shares(relative: list[float], width: int) -> tuple[int, ...]:
    """Whole twips in proportion to relative widths; they sum to width exactly."""
    total = sum(relative)
    edges = [round(sum(relative[:i]) * width / total) for i in range(len(relative) + 1)]
    return tuple(b - a for a, b in pairwise(edges))


def counter(label: Label, bentuk: BentukTabel) -> tuple[str, Seq]:
    """The literal part and the counted part of a table's number.

    2.2 counts the second level of its chapter, 2.1.A the letters of its subbab, T-C.29 the official
    forms.
    """
    if bentuk.penomoran == "tetap":
        match = TETAP.match(label.number)
        prefix, number = (match[1], int(match[2])) if match else (label.number, 1)
        return prefix, Seq(
            f"Tabel_{re.sub(r'[^A-Za-z]', '', prefix) or 'tetap'}", number, reset=number
        )
    head, _, tail = label.number.rpartition(".")
    name = "Tabel_" + head.replace(".", "_")
    if tail.isdigit():
        return f"{head}.", Seq(name, int(tail), reset=int(tail))
    return f"{head}.", Seq(name, label.position, "ALPHABETIC", reset=label.position)
