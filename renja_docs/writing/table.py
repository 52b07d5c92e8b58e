"""A table with its caption, head line, rows and notes, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import BentukTabel, Tabel
from renja_docs.document.blocks import (
    Block,
    Break,
    Counted,
    HeadingNumber,
    Paragraph,
    Run,
    Span,
    Table,
)
from renja_docs.document.styles import Style
from renja_docs.sense.numbering import Label
from renja_docs.sense.tables import ViewRow, view
from renja_docs.writing.running_text import ProseWriter, caption
from renja_docs.writing.table_grid import ColumnGrid
from renja_docs.writing.table_rows import RowWriter, kept

_LETTERED: Final = re.compile(r"(.+)\.([A-Z]+)")
"""The number of one of several tables of a subbab: 2.1 and A."""


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes tables. prose: writes the texts of cells, in their style."""

    naskah: Naskah
    prose: ProseWriter

    def blocks(self, id_: str, width: int) -> Iterator[Block]:
        """Caption, head line, table, source and notes of a table; width of the text in twips."""
        tabel = next(tabel for tabel in self.naskah.tabel if tabel.id == id_)
        form = tabel.bentuk or tabel.id
        bentuk = next(bentuk for bentuk in self.naskah.bentuk if bentuk.id == form)
        yield self._caption(tabel, bentuk)
        if bentuk.kepala:
            source = bentuk.origin.at("kepala").location
            spans = self.prose.spans(bentuk.kepala)
            yield Paragraph(Style.SUMBER, spans, keep_next=True, source=source)
        rows = view(self.naskah, tabel, bentuk)
        notes = list(self._notes(tabel, bentuk, rows))
        table = self._table(tabel, bentuk, rows, width)
        if not notes:
            yield table
            return
        # Notes stay on the page of the last row, and with each other.
        *others, last = notes
        yield replace(table, rows=(*table.rows[:-1], kept(table.rows[-1])))
        yield from (replace(note, keep_next=True) for note in others)
        yield last

    def _caption(self, tabel: Tabel, bentuk: BentukTabel) -> Paragraph:
        labels = self.prose.vocabulary.labels
        label = labels[f"tabel:{tabel.id}"]
        spans: list[Span] = list(caption(labels, label.target, number_of(label, bentuk)))
        for judul in tabel.judul or bentuk.judul:
            spans += [Break(), *self.prose.spans(judul)]
        source = (tabel if tabel.judul else bentuk).origin.at("judul").location
        return Paragraph(Style.JUDUL_TABEL, tuple(spans), keep_next=True, source=source)

    def _notes(
        self, tabel: Tabel, bentuk: BentukTabel, rows: tuple[ViewRow, ...]
    ) -> Iterator[Paragraph]:
        """Source and notes below a table; of the form's own notes those whose mark is in it."""
        if tabel.sumber:
            spans = (Run("Sumber data: "), *self.prose.spans(tabel.sumber))
            source = tabel.origin.at("sumber").location
            yield Paragraph(Style.SUMBER, spans, source=source)
        used = {line for row in rows for cell in row.cells.values() for line in cell.lines}
        for catatan in bentuk.catatan:
            if catatan.tanda in used:
                spans = (Run(f"{catatan.tanda} "), *self.prose.spans(catatan.teks))
                yield Paragraph(Style.CATATAN, spans, source=catatan.origin.location)
        for number, teks in enumerate(tabel.catatan):
            source = tabel.origin.at("catatan", number).location
            yield Paragraph(Style.CATATAN, self.prose.spans(teks), source=source)

    def _table(
        self, tabel: Tabel, bentuk: BentukTabel, rows: tuple[ViewRow, ...], width: int
    ) -> Table:
        grid = ColumnGrid.of(bentuk, width)
        writer = RowWriter(self.prose, bentuk, grid)
        written = (*writer.head(), *map(writer.row, rows))
        judul = map(self.prose.vocabulary.text, tabel.judul or bentuk.judul)
        return Table(grid.widths, written, size=int(bentuk.huruf * 2), alt=" ".join(judul))


def number_of(label: Label, bentuk: BentukTabel) -> tuple[Span, ...]:
    """The number of a table: that of its subbab (2.2), with a letter where it has several (2.1.A).

    An official form has the number that the law gives it (T-C.29), which nothing counts.
    """
    if bentuk.penomoran == "tetap":
        return (Run(label.number),)
    lettered = _LETTERED.fullmatch(label.number)
    if lettered is None:
        return (_place(label.number),)
    level = _level(lettered[1])
    position = label.position
    letter = Counted("Tabel", position, "ALPHABETIC", within=level, first=position == 1)
    return _place(lettered[1]), Run("."), letter


def _place(number: str) -> Span:
    """The number of the subbab, or of the chapter, in which a table stands."""
    if _level(number) == 1:
        return Counted("Bab", int(number), again=True)
    return HeadingNumber(2, number)


def _level(number: str) -> int:
    """The level of the heading with a number: 1 of a chapter (2), 2 of a subbab (2.1)."""
    return number.count(".") + 1
