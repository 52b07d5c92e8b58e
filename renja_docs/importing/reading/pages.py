"""A PDF with text: the lines of its pages, put together to paragraphs again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from itertools import pairwise
from typing import Any, Final

from renja_docs.importing.landmarks import ON_DATE, SEAL, SIGNED, SUBBAB, is_capital, is_heading
from renja_docs.importing.markers import marker
from renja_docs.importing.said import UNSEEN, Said, SourcePlace, folded, said
from renja_docs.importing.source import Block, Line, OfficeSource, SourceGrid, SourceRow
from renja_docs.machine.fault import ToolError

MOST_PAGES: Final = 1000
_PAGE_NUMBER: Final = re.compile(r"\s*-?\s*(?:[IVXL]+\s*-\s*)?(?:\d{1,4}|[ivxl]+)\s*-?\s*\Z")
_RAGGED: Final = 30.0
"""Points by which a full line may fall short of the right edge."""
_LONG_WORD: Final = 100.0
"""Points by which a heading may fall short that goes on below."""
_TIGHT: Final = 1.05
"""The same for the lines of one heading."""
_APART: Final = 1.45
"""How many times the usual distance two lines of a paragraph may stand apart at most."""


def read(file: str, data: bytes) -> OfficeSource:
    """The blocks of a PDF. Raises ToolError for one that is locked, broken, or without text."""
    pages = _pages(file, data)
    lines = [line for page in pages for line in page.lines]
    if not lines and not any(page.tables for page in pages):
        raise ToolError(
            f"{file} tidak memuat teks: halamannya berupa gambar hasil pindai.",
            "Pakai berkas Word-nya, atau kenali teksnya (OCR) lebih dahulu.",
        )
    reader = _Reader(file, _repeated(pages))
    blocks = tuple(
        block for number, page in enumerate(pages, 1) for block in reader.page(number, page)
    )
    return OfficeSource(file, blocks, tuple(reader.furniture))


@dataclass(frozen=True, slots=True)
class _TextLine:
    """A line of a page. top, right: where it stands and ends, in points."""

    text: str
    top: float
    right: float


@dataclass(frozen=True, slots=True)
class _Table:
    """A ruled table: its rows, the words of each cell; top: in points."""

    rows: tuple[tuple[str, ...], ...]
    top: float


@dataclass(frozen=True, slots=True)
class _Page:
    lines: tuple[_TextLine, ...]
    tables: tuple[_Table, ...]


def _pages(file: str, data: bytes) -> list[_Page]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(BytesIO(data)) as pdf:
            if len(pdf.pages) > MOST_PAGES:
                raise ToolError(
                    f"{file} memuat {len(pdf.pages)} halaman; paling banyak {MOST_PAGES}.",
                    "Pisahkan naskah peraturan dari lampiran lainnya.",
                )
            return [_page(page) for page in pdf.pages]
    except PdfminerException as fault:
        if fault.args and isinstance(fault.args[0], PDFPasswordIncorrect):
            raise ToolError(
                f"{file} dilindungi kata sandi.", "Simpan salinan tanpa kata sandi."
            ) from fault
        raise _broken(file) from fault
    except (ValueError, KeyError, IndexError, TypeError, OSError, RecursionError) as fault:
        raise _broken(file) from fault


def _broken(file: str) -> ToolError:
    return ToolError(
        f"{file} bukan PDF yang dapat dibaca.", "Buka dan simpan ulang berkas itu, lalu coba lagi."
    )


def _page(page: Any) -> _Page:  # noqa: ANN401  pdfplumber has no types
    """The words of a page that stand in no table, line by line, and its tables."""
    found = page.find_tables()
    boxes = [table.bbox for table in found]
    rest = page.filter(lambda one: not any(_inside(one, box) for box in boxes)) if boxes else page
    lines = [
        _TextLine(line["text"].translate(UNSEEN), line["top"], line["x1"])
        for line in rest.extract_text_lines(return_chars=False)
    ]
    tables = [
        _Table(tuple(tuple(cell or "" for cell in row) for row in table.extract()), table.bbox[1])
        for table in found
    ]
    page.close()
    return _Page(tuple(lines), tuple(tables))


def _inside(one: Mapping[str, float], box: tuple[float, float, float, float]) -> bool:
    middle = (one["top"] + one["bottom"]) / 2
    centre = (one["x0"] + one["x1"]) / 2
    return box[0] <= centre <= box[2] and box[1] <= middle <= box[3]


def _repeated(pages: Sequence[_Page]) -> frozenset[str]:
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
    count: int = 0
    furniture: list[Line] = field(default_factory=list)

    def page(self, number: int, page: _Page) -> Iterator[Block]:
        """The paragraphs and tables of a page in their order."""
        layout = _Layout.of(page)
        current: Said | None = None
        last: _TextLine | None = None
        first = True
        parts: list[_TextLine | _Table] = [*page.lines, *page.tables]
        for part in sorted(parts, key=lambda one: one.top):
            if isinstance(part, _Table):
                if current is not None:
                    yield Line(current, after_break=first)
                current, last, first = None, None, False
                yield SourceGrid(tuple(self._rows(number, part)))
                continue
            piece = folded(said(part.text, self._place(number)))
            if not piece or self._is_furniture(piece, page, part):
                continue
            if current is not None and last is not None and layout.goes_on(last, part, piece):
                current = current.plus(piece)
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

    def _is_furniture(self, piece: Said, page: _Page, line: _TextLine) -> bool:
        """True for the head or foot of a page: what stands on most pages, and page numbers."""
        at_edge = line in (page.lines[0], page.lines[-1])
        if piece.text in self.repeated or (at_edge and _PAGE_NUMBER.match(piece.text)):
            self.furniture.append(Line(piece))
            return True
        return False

    def _rows(self, page: int, table: _Table) -> Iterator[SourceRow]:
        for texts in table.rows:
            place = self._place(page)
            cells = tuple(said(_unwrapped(text.translate(UNSEEN)), place) for text in texts)
            yield SourceRow(cells, place)


def _unwrapped(text: str) -> str:
    """The lines of a cell, those that only the width has broken put together."""
    lines: list[str] = []
    for line in text.split("\n"):
        begins = marker(said(line.strip(), SourcePlace("", 1))) is not None or line[:1].isdigit()
        if lines and not begins and not re.search(r"[.;:]\Z", lines[-1]):
            lines[-1] = f"{lines[-1]} {line.strip()}"
        else:
            lines.append(line.strip())
    return "\n".join(filter(None, lines))


@dataclass(frozen=True, slots=True)
class _Layout:
    """How a page is set. right: where full lines end; pitch: from line to line, both in points."""

    right: float
    pitch: float

    @classmethod
    def of(cls, page: _Page) -> _Layout:
        """The right edge that lines reach, and the distance that most of them keep."""
        tops = sorted(line.top for line in page.lines)
        steps = sorted(after - before for before, after in pairwise(tops) if after - before > 1)
        pitch = steps[len(steps) // 2] if steps else 0.0
        return cls(max((line.right for line in page.lines), default=0.0), pitch)

    def goes_on(self, last: _TextLine, line: _TextLine, piece: Said) -> bool:
        """True if a line is the rest of the one above it."""
        if marker(piece) is not None or is_heading(piece.text):
            return False
        gap = line.top - last.top
        if gap > _APART * self.pitch or _is_signature(last.text) or _is_signature(piece.text):
            return False
        if SUBBAB.match(last.text):
            return gap <= _TIGHT * self.pitch and last.right >= self.right - _LONG_WORD
        is_full = last.right >= self.right - _RAGGED
        if is_capital(last.text) != is_capital(piece.text):
            return is_full and not is_capital(piece.text)
        return is_full or (piece.text[0].islower() and not is_heading(last.text))


def _is_signature(text: str) -> bool:
    """True for a line of a signature: place, date, office with its comma, seal."""
    if any(pattern.match(text) for pattern in (SIGNED, ON_DATE, SEAL)):
        return True
    return is_capital(text) and text.endswith(",")
