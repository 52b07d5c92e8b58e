"""From blocks to lines, each with the place at which a reader finds it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final, NamedTuple

from renja_docs.compare.diff.printed.line import PrintedLine, Spot
from renja_docs.document.blocks import HEADINGS, Block, Contents, Paragraph, Row, Table
from renja_docs.document.styles import Style
from renja_docs.document.words import said
from renja_docs.text.location import Location
from renja_docs.text.syllables import unhyphenated

ENTRIES: Final = (Style.DAFTAR_ISI_1, Style.DAFTAR_ISI_2, Style.DAFTAR_TABEL)
"""Styles of the lines of contents."""


class BlockRun(NamedTuple):
    """Blocks that follow each other. name: what a reader calls them, '' where headings say it."""

    name: str
    blocks: tuple[Block, ...]


def lines(runs: Iterable[BlockRun]) -> Iterator[PrintedLine]:
    """The lines of a document in the order of print; blank ones are left out."""
    walk = _Walk()
    for run in runs:
        for line in walk.run(run):
            if line.text:
                yield line


@dataclass(slots=True)
class _Walk:
    """Goes through the document. heading, table: the last heading and the last caption."""

    heading: Paragraph | None = None
    caption: Paragraph | None = None

    def run(self, run: BlockRun) -> Iterator[PrintedLine]:
        for block in run.blocks:
            match block:
                case Paragraph():
                    yield self._paragraph(block, run.name)
                case Contents():
                    name = "Daftar Isi" if block.of == HEADINGS else f"Daftar {block.of}"
                    yield from (self._line(line, Spot(name)) for line in block.lines)
                case Table():
                    yield from self._table(block, run.name)

    def _paragraph(self, block: Paragraph, name: str) -> PrintedLine:
        if block.outline:
            self.heading = block
        if block.style == Style.JUDUL_TABEL:
            self.caption = block
        if block.style in ENTRIES and self.heading is not None:
            name = said(self.heading).title()
        return self._line(block, Spot(name))

    def _line(self, block: Paragraph, spot: Spot) -> PrintedLine:
        heading = self.heading.source if self.heading is not None else None
        text = " ".join(unhyphenated(said(block)).split())
        placed = replace(spot, heading=heading)
        return PrintedLine(text, placed, block.source, bool(block.outline))

    # --- tables

    def _table(self, table: Table, name: str) -> Iterator[PrintedLine]:
        """The cells of a table, row by row; a table without borders only aligns text."""
        if not table.borders:
            yield from self._aligned(table, name)
            return
        spot = Spot(_first_line(self.caption), table=_source(self.caption))
        columns = _columns([row for row in table.rows if row.header])
        for number, row in enumerate(table.rows, 1):
            for at, paragraph in _cells(row):
                column = columns[at] if at < len(columns) else _Column()
                named = replace(spot, column=column.name, head=column.source, row=number)
                yield self._line(paragraph, named)

    def _aligned(self, table: Table, name: str) -> Iterator[PrintedLine]:
        """Its lines; the word in front of them says where they stand: 'Menimbang'."""
        for at, paragraph in chain.from_iterable(map(_cells, table.rows)):
            text = said(paragraph)
            if not text:
                continue
            label = text.rstrip(" :")
            if at == 0 and label.istitle() and label.isalpha():
                name = label
            yield self._line(paragraph, Spot(name))


def _first_line(caption: Paragraph | None) -> str:
    """The number of a caption: 'Tabel 2.2'."""
    if caption is None:
        return "Tabel"
    words = said(replace(caption, spans=caption.spans[: _break(caption)]))
    return words.replace("\u00a0", " ").strip()


def _break(caption: Paragraph) -> int:
    """How many spans stand in front of the first line end."""
    kinds = [type(span).__name__ for span in caption.spans]
    return kinds.index("Break") if "Break" in kinds else len(kinds)


def _source(block: Paragraph | None) -> Location | None:
    return block.source if block is not None else None


def _cells(row: Row) -> Iterator[tuple[int, Paragraph]]:
    """The paragraphs of a row with the first column of the grid that each stands in."""
    at = 0
    for cell in row.cells:
        for paragraph in cell.blocks:
            yield at, paragraph
        at += cell.span


@dataclass(frozen=True, slots=True)
class _Column:
    """The head of a column of the grid, and where the lowest part of it was typed."""

    name: str = ""
    source: Location | None = None


def _columns(heads: Sequence[Row]) -> list[_Column]:
    """What each column of the grid is called; of merged heads both, numbers of columns aside."""
    found: list[_Column] = []
    for row in heads:
        for at, cell in _spread(row):
            found += [_Column()] * (at + 1 - len(found))
            found[at] = _named(found[at], cell)
    return found


def _named(column: _Column, head: Sequence[Paragraph]) -> _Column:
    """A column with what a head says of it; a number alone is not added to its name."""
    text = " ".join(map(said, head))
    has_letters = any(letter.isalpha() for letter in text)
    name = column.name
    if has_letters or not name:
        name = f"{name} {text}".strip()
    return _Column(name, head[0].source if head else column.source)


def _spread(row: Row) -> Iterator[tuple[int, tuple[Paragraph, ...]]]:
    """The cell over each column of the grid."""
    at = 0
    for cell in row.cells:
        for _ in range(cell.span):
            yield at, cell.blocks
            at += 1
