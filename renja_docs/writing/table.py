"""A table with its caption, head line, rows and notes, as blocks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
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
from renja_docs.document.paper import Page
from renja_docs.document.styles import Style
from renja_docs.machine.fault import ToolError
from renja_docs.sense.numbering import Label
from renja_docs.sense.tables import ViewRow, numbers, view
from renja_docs.writing.column_widths import OverfullError
from renja_docs.writing.row_breaks import filled_columns, kept
from renja_docs.writing.running_text import ProseWriter, caption
from renja_docs.writing.table_grid import ColumnGrid
from renja_docs.writing.table_layout import LayOut, Unlaid, laid_out
from renja_docs.writing.table_rows import RowWriter

_LETTERED: Final = re.compile(r"(.+)\.([A-Z]+)")
"""The number of one of several tables of a subbab: 2.1 and A."""


@dataclass(frozen=True, slots=True)
class TableWriter:
    """Writes tables. prose: writes the texts of cells, in their style. lay_out: fits their rows."""

    naskah: Naskah
    prose: ProseWriter
    lay_out: LayOut = laid_out

    def blocks(self, id_: str, page: Page) -> Iterator[Block]:
        """Caption, head line, table, source and notes of a table on a page."""
        tabel, bentuk = with_form(self.naskah, id_)
        yield from self._caption(tabel, bentuk)
        if bentuk.kepala:
            source = bentuk.origin.at("kepala").location
            spans = self.prose.spans(bentuk.kepala)
            yield Paragraph(Style.SUMBER, spans, keep_next=True, source=source)
        rows = view(self.naskah, tabel, bentuk, self.prose.vocabulary.text)
        table = self._table(tabel, bentuk, rows, page)
        notes = [*self._notes(tabel, bentuk, rows), *self._unfilled(bentuk, table)]
        if not notes:
            yield table
            return
        # Notes stay on the page of the last row, and with each other.
        *others, last = notes
        yield replace(table, rows=(*table.rows[:-1], kept(table.rows[-1])))
        yield from (replace(note, keep_next=True) for note in others)
        yield last

    def _caption(self, tabel: Tabel, bentuk: BentukTabel) -> Iterator[Paragraph]:
        """The caption of a table; one that is the whole of a Lampiran has none."""
        labels = self.prose.vocabulary.labels
        label = labels.get(f"tabel:{tabel.id}")
        if label is None:
            return
        spans: list[Span] = list(caption(labels, label.target, number_of(label, bentuk)))
        for judul in tabel.judul or bentuk.judul:
            spans += [Break(), *self.prose.spans(judul)]
        source = (tabel if tabel.judul else bentuk).origin.at("judul").location
        yield Paragraph(Style.JUDUL_TABEL, tuple(spans), keep_next=True, source=source)

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
        self, tabel: Tabel, bentuk: BentukTabel, rows: tuple[ViewRow, ...], page: Page
    ) -> Table:
        grid = ColumnGrid.of(bentuk)
        writer = RowWriter(self.prose, bentuk, grid)
        written = (*writer.head(), *map(writer.row, rows))
        unlaid = Unlaid(
            written, float(bentuk.huruf), page.text_width, page.text_height, grid.given(bentuk)
        )
        try:
            laid = self.lay_out(tabel.id, unlaid)
        except OverfullError as fault:
            raise self._too_wide(tabel, bentuk, fault.needed, page.text_width) from None
        judul = map(self.prose.vocabulary.text, tabel.judul or bentuk.judul)
        return Table(
            laid.columns,
            laid.rows,
            size=int(bentuk.huruf * 2),
            margin=laid.margin,
            alt=" ".join(judul),
        )

    def _too_wide(self, tabel: Tabel, bentuk: BentukTabel, needed: int, room: int) -> ToolError:
        """Figures that would break. needed, room: in twips."""
        place = bentuk.origin.at("kolom").location
        return ToolError(
            f"Angka pada {self.prose.vocabulary.labels[f'tabel:{tabel.id}'].text} tidak muat: "
            f"perlu lebar {_millimetres(needed)} mm, halamannya {_millimetres(room)} mm "
            f"({place.file} baris {place.line}).",
            "Pakai orientasi: lanskap atau huruf: 8, kurangi kolomnya, atau tulis angkanya dalam "
            "jutaan rupiah; dalam ungkapan: bulat(pagu / 1000000).",
        )

    def _unfilled(self, bentuk: BentukTabel, table: Table) -> Iterator[Paragraph]:
        """That a column is empty throughout: a reader need not look for what was forgotten."""
        marks = numbers(bentuk)
        grid = ColumnGrid.of(bentuk)
        filled = filled_columns(table.rows)
        named = [
            f"kolom {marks[i]}" if marks else f"kolom “{self.prose.vocabulary.text(kolom.judul)}”"
            for i, kolom in enumerate(bentuk.kolom)
            if not filled & set(range(grid.starts[i], grid.starts[i + 1]))
        ]
        if named:
            source = bentuk.origin.at("kolom").location
            yield Paragraph(
                Style.CATATAN, (Run(f"{_together(named)} tidak diisi."),), source=source
            )


def with_form(naskah: Naskah, id_: str) -> tuple[Tabel, BentukTabel]:
    """A table and the form that it prints.

    Raises KeyError where one of them is not there, which a checked content never shows.
    """
    tabel = next((one for one in naskah.tabel if one.id == id_), None)
    bentuk = naskah.form_of(tabel) if tabel else None
    if tabel is None or bentuk is None:
        raise KeyError(id_)
    return tabel, bentuk


def _millimetres(twips: int) -> int:
    """A width in whole millimetres."""
    return round(twips * 25.4 / 1440)


def _together(named: Sequence[str]) -> str:
    """Some names as the beginning of a sentence: 'Kolom 4, kolom 5, dan kolom 9'."""
    *before, last = named
    text = last
    if before:
        comma = "," if len(before) > 1 else ""
        text = f"{', '.join(before)}{comma} dan {last}"
    return text[0].upper() + text[1:]


def number_of(label: Label, bentuk: BentukTabel) -> tuple[Span, ...]:
    """The number of a table: that of its subbab (2.2), with a letter where it has several (2.1.A).

    An official form has the number that the law gives it (T-C.29), which nothing counts; nor is a
    number counted that an amendment quotes.
    """
    if bentuk.penomoran == "tetap" or not label.counted:
        return (Run(label.number),)
    position = label.position
    if label.level == 0:
        return (Counted("Tabel", position, first=position == 1),)
    lettered = _LETTERED.fullmatch(label.number)
    if lettered is None:
        return (_place(label.number, label.level),)
    first = position == 1
    letter = Counted("Tabel", position, "ALPHABETIC", within=label.level, first=first)
    return _place(lettered[1], label.level), Run("."), letter


def _place(number: str, level: int) -> Span:
    """The number of the chapter (level 1) or of the subbab (2) in which a table stands."""
    if level == 1:
        return Counted("Bab", int(number), again=True)
    return HeadingNumber(2, number)
