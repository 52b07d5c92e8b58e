"""A PDF with text: the lines of its pages, put together to paragraphs again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from renja_docs.importing.landmarks import ON_DATE, SEAL, SIGNED, SUBBAB, is_capital, is_heading
from renja_docs.importing.line_ends import LineEnds
from renja_docs.importing.markers import marker
from renja_docs.importing.reading.pdf_marks import page_marks
from renja_docs.importing.reading.set_lines import CellLine, SetLine, SetPage, SetTable, set_page
from renja_docs.importing.said import Said, SourcePlace, folded, said
from renja_docs.importing.source import Block, Line, OfficeSource, SourceGrid, SourceRow
from renja_docs.machine.fault import ToolError

_PAGE_NUMBER: Final = re.compile(r"\s*-?\s*(?:[IVXL]+\s*-\s*)?(?:\d{1,4}|[ivxl]+)\s*-?\s*\Z")
_RAGGED: Final = 30.0
"""Points by which a full line may fall short of the right edge."""
_INDENT: Final = 10.0
"""Points that the first line of a paragraph stands further right at least."""
_ROOM: Final = 4.0
"""Points that a word must be too long by: letters are not equally wide."""
_TIGHT: Final = 1.05
"""The same for the lines of one heading."""
_APART: Final = 1.45
"""How many times the usual distance two lines of a paragraph may stand apart at most."""


def read(file: str, data: bytes) -> OfficeSource:
    """The blocks of a PDF. Raises ToolError for one that is locked, broken, or without text."""
    pages = [set_page(marks) for marks in page_marks(file, data)]
    lines = [line for page in pages for line in page.lines]
    if not lines and not any(page.tables for page in pages):
        raise ToolError(
            f"{file} tidak memuat teks: halamannya berupa gambar hasil pindai.",
            "Pakai berkas Word-nya, atau kenali teksnya (OCR) lebih dahulu.",
        )
    reader = _Reader(file, _repeated(pages), LineEnds.of(_typed_lines(pages)))
    blocks = tuple(
        block for number, page in enumerate(pages, 1) for block in reader.page(number, page)
    )
    return OfficeSource(file, blocks, tuple(reader.furniture))


def _typed_lines(pages: Sequence[SetPage]) -> Iterator[str]:
    """All lines of the pages, those in cells too."""
    for page in pages:
        yield from (line.text for line in page.lines)
        for table in page.tables:
            yield from (line.text for row in table.rows for cell in row for line in cell)


def _repeated(pages: Sequence[SetPage]) -> frozenset[str]:
    """First and last lines that most pages share."""
    counted: Counter[str] = Counter()
    for page in pages:
        texts = [line.text.strip() for line in page.lines]
        counted.update(set(texts[:1] + texts[-1:]))
    least = max(3, len(pages) // 2)
    return frozenset(line for line, times in counted.items() if times >= least)


@dataclass(slots=True)
class _Reader:
    """Puts the lines of pages together. count: lines and rows so far."""

    file: str
    repeated: frozenset[str]
    ends: LineEnds
    count: int = 0
    furniture: list[Line] = field(default_factory=list)

    def page(self, number: int, page: SetPage) -> Iterator[Block]:
        """The paragraphs and tables of a page in their order."""
        layout = _Layout.of(page)
        current: Said | None = None
        last: SetLine | None = None
        first = True
        parts: list[SetLine | SetTable] = [*page.lines, *page.tables]
        for part in sorted(parts, key=lambda one: one.top):
            if isinstance(part, SetTable):
                if current is not None:
                    yield Line(current, after_break=first)
                current, last, first = None, None, False
                yield SourceGrid(tuple(self._rows(number, part)))
                continue
            piece = folded(said(part.text, self._place(number)))
            if not piece or self._is_furniture(piece, page, part):
                continue
            if current is not None and last is not None and layout.goes_on(last, part, piece):
                current = self.ends.plus(current, piece)
            else:
                if current is not None:
                    yield Line(current, after_break=first)
                    first = False
                current = piece
            last = part
        if current is not None:
            yield Line(current, after_break=first)

    def _place(self, page: int) -> SourcePlace:
        self.count += 1
        return SourcePlace(self.file, self.count, "baris", page)

    def _is_furniture(self, piece: Said, page: SetPage, line: SetLine) -> bool:
        """True for the head or foot of a page: what stands on most pages, and page numbers."""
        at_edge = line in (page.lines[0], page.lines[-1])
        if piece.text in self.repeated or (at_edge and _PAGE_NUMBER.match(piece.text)):
            self.furniture.append(Line(piece))
            return True
        return False

    def _rows(self, page: int, table: SetTable) -> Iterator[SourceRow]:
        for row in table.rows:
            place = self._place(page)
            cells = tuple(said(_unwrapped(lines, self.ends), place) for lines in row)
            yield SourceRow(cells, place)


_TORN: Final = re.compile(r"\w-\Z")
_SENTENCE_ENDS: Final = re.compile(r"[.;:]\Z")
_GLUED: Final = re.compile(r"\A(?:\d{1,2}[.)]|[a-z][.)])(?=[^\W\d_]{3})")
"""A marker of a list that stands so near to its words that no blank is seen."""


def _unwrapped(cell: Sequence[CellLine], ends: LineEnds) -> str:
    """The lines of a cell, those that only the width has broken put together."""
    lines: list[str] = []
    for line in cell:
        if lines and line.is_broken and not _begins(line.text, lines[-1]):
            lines[-1] = ends.joined(lines[-1], line.text)
        else:
            lines.append(_GLUED.sub(r"\g<0> ", line.text))
    return "\n".join(filter(None, lines))


def _begins(line: str, last: str) -> bool:
    """True if a line of a cell is not the rest of the one above: an item, a sentence, a value."""
    if marker(said(_GLUED.sub(r"\g<0> ", line), SourcePlace("", 1))) is not None:
        return True
    is_value = line[:1].isdigit() and (last[:1].isdigit() or last == "-")
    return is_value or _SENTENCE_ENDS.search(last) is not None


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a page is set. right: where full lines end; pitch: from line to line, both in points."""

    right: float
    pitch: float

    @classmethod
    def of(cls, page: SetPage) -> _Layout:
        """The right edge that lines reach, and the distance that most of them keep."""
        tops = sorted(line.top for line in page.lines)
        steps = sorted(after - before for before, after in pairwise(tops) if after - before > 1)
        pitch = steps[len(steps) // 2] if steps else 0.0
        return cls(max((line.right for line in page.lines), default=0.0), pitch)

    def goes_on(self, last: SetLine, line: SetLine, piece: Said) -> bool:
        """True if a line is the rest of the one above it."""
        gap = line.top - last.top
        if gap > _APART * self.pitch:
            return False
        is_full = last.right >= self.right - _RAGGED or self._has_no_room(last, piece)
        if _TORN.search(last.text) or (is_full and _ends_sentence(last.text, piece)):
            return True
        if _begins_anew(last, line, piece):
            return False
        if SUBBAB.match(last.text):
            return gap <= _TIGHT * self.pitch and self._has_no_room(last, piece)
        if is_capital(last.text) != is_capital(piece.text):
            return is_full and not is_capital(piece.text)
        return is_full or (piece.text[0].islower() and not is_heading(last.text))

    def _has_no_room(self, last: SetLine, piece: Said) -> bool:
        """True if the first word of the next line did not fit behind a line."""
        word = piece.text.split(" ", 1)[0]
        return last.right + last.letter * (len(word) + 1) > self.right + _ROOM


def _begins_anew(last: SetLine, line: SetLine, piece: Said) -> bool:
    """True for a line that is no rest: an item, a heading, a first line, one of a signature."""
    if marker(piece) is not None or is_heading(piece.text) or _is_indented(last, line):
        return True
    return _is_signature(last.text) or _is_signature(piece.text)


def _ends_sentence(last: str, piece: Said) -> bool:
    """True for the last words of a sentence, whatever they look like: Tabel T-C.33."""
    is_open = not _SENTENCE_ENDS.search(last) and not is_heading(last)
    return is_open and piece.text.endswith(".") and marker(piece) is None


def _is_indented(last: SetLine, line: SetLine) -> bool:
    """True for the first line of a paragraph: it begins further right than the end of the last.

    A line that begins an item has its rest further right too.
    """
    begins_item = marker(said(last.text, SourcePlace("", 1))) is not None
    is_behind = last.left + _INDENT <= line.left
    return is_behind and not begins_item and last.text.rstrip().endswith((".", ":", ";"))


def _is_signature(text: str) -> bool:
    """True for a line of a signature: place, date, office with its comma, seal."""
    if any(pattern.match(text) for pattern in (SIGNED, ON_DATE, SEAL)):
        return True
    return is_capital(text) and text.endswith(",")
