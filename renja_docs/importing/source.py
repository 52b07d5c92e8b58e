"""What a file is, whatever its format: lines of text, and tables, in their order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.importing.said import Said, SourcePlace


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph. said: its words, a manual line break as a line feed, a tabulator as itself.

    number: what Word counts in front of it ('3.', 'Pasal 4'), '' without one.
    indent: of its first letter, in twips, from 0; -1 where the file does not tell.
    after_break: True if a new page, or an empty line, stands in front of it.
    picture: the name of a picture that stands in it, '' without one. holds: what else stands in
    it that is no text ('rumus', 'objek'), '' without it.
    """

    said: Said
    number: str = ""
    indent: int = -1
    after_break: bool = False
    picture: str = ""
    holds: str = ""

    @property
    def shown(self) -> str:
        """The words; of a line without any, what stands in it."""
        return self.text or (f"[{self.holds or 'gambar'}]" if self.holds or self.picture else "")

    @property
    def text(self) -> str:
        """The words with one blank between them."""
        return " ".join(self.said.text.split())

    @property
    def place(self) -> SourcePlace:
        """Where it stands."""
        return self.said.place


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A row of a table.

    cells: by column; the paragraphs of a cell are its lines; None where a merged cell goes on.
    bold: True where all that it says is bold. starts: the cell in which each numbered column
    begins, from 0, where the table has a row of column numbers.
    """

    cells: tuple[Said | None, ...]
    place: SourcePlace
    bold: bool = False
    starts: tuple[int, ...] = ()

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the cells; '' for an empty one and for one that goes on."""
        return tuple(" ".join(cell.text.split()) if cell else "" for cell in self.cells)


@dataclass(frozen=True, slots=True)
class SourceGrid:
    """A table. The part of a table on one page is a grid of its own in files without tables."""

    rows: tuple[SourceRow, ...]

    @property
    def place(self) -> SourcePlace:
        """Where it begins."""
        return self.rows[0].place

    @property
    def width(self) -> int:
        """Columns of its widest row."""
        return max(len(row.cells) for row in self.rows)


Block = Line | SourceGrid


@dataclass(frozen=True, slots=True)
class OfficeSource:
    """A file that was read. furniture: heads and feet of pages. pictures: their bytes by name.

    docx: the bytes of a .docx, from which a foreign annex is cut; b'' for another file.
    """

    file: str
    blocks: tuple[Block, ...]
    furniture: tuple[Line, ...] = ()
    pictures: tuple[tuple[str, bytes], ...] = ()
    docx: bytes = b""

    def pieces(self) -> Iterator[tuple[SourcePlace, str]]:
        """Every line and every row with its words, in order: what an import must account for."""
        for block in self.blocks:
            if isinstance(block, Line):
                yield block.place, block.shown
            else:
                for row in block.rows:
                    yield row.place, " | ".join(row.texts)
        for line in self.furniture:
            yield line.place, line.text
