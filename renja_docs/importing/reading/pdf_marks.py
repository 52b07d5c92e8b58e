"""What is printed on the pages of a PDF: letters and rules. The adapter of pypdfium2.

All positions are in points from the top left corner of the page as it is shown.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from renja_docs.machine.fault import ToolError

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage

MOST_PAGES: Final = 1000
_HYPHEN: Final = "\x02"
"""What PDFium reads for a hyphen at the end of a line."""
_THIN: Final = 3.0
"""Points that a filled shape is wide or high at most where it is a rule."""
_STRAIGHT: Final = 1.0
"""Points by which the ends of a level or upright rule may differ."""

Moved = Callable[[float, float], tuple[float, float]]
"""From the coordinates of a page to those in which it is shown."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A character. left, right: its box. base: where its line stands. size: its height."""

    sign: str
    left: float
    right: float
    base: float
    size: float


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line that is drawn. at: where it stands across; from, to: its ends along."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class PageMarks:
    """A page. level, upright: its rules."""

    letters: tuple[Letter, ...]
    level: tuple[Stroke, ...]
    upright: tuple[Stroke, ...]


def page_marks(file: str, data: bytes) -> list[PageMarks]:
    """The pages. Raises ToolError for a PDF that is locked, broken, or too long."""
    # Whoever imports no PDF does not wait for the library.
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(data) as document:
            _refuse_long(file, document)
            return [_page(page) for page in document]
    except pypdfium2.PdfiumError as fault:
        if "password" in str(fault).casefold():
            raise ToolError(
                f"{file} dilindungi kata sandi.", "Simpan salinan tanpa kata sandi."
            ) from fault
        raise ToolError(
            f"{file} bukan PDF yang dapat dibaca.",
            "Buka dan simpan ulang berkas itu, lalu coba lagi.",
        ) from fault


def _refuse_long(file: str, document: PdfDocument) -> None:
    if len(document) > MOST_PAGES:
        raise ToolError(
            f"{file} memuat {len(document)} halaman; paling banyak {MOST_PAGES}.",
            "Pisahkan naskah peraturan dari lampiran lainnya.",
        )


def _page(page: PdfPage) -> PageMarks:
    moved = _moved(page)
    letters = tuple(_letters(page, moved))
    level: list[Stroke] = []
    upright: list[Stroke] = []
    for (left, top), (right, bottom) in _lines(page, moved):
        if abs(bottom - top) <= _STRAIGHT:
            level.append(Stroke((top + bottom) / 2, min(left, right), max(left, right)))
        elif abs(right - left) <= _STRAIGHT:
            upright.append(Stroke((left + right) / 2, min(top, bottom), max(top, bottom)))
    return PageMarks(letters, tuple(level), tuple(upright))


def _moved(page: PdfPage) -> Moved:
    """How the page is turned (ISO 32000-1, 7.7.3.3: Rotate), its corner taken off."""
    left, bottom, right, top = page.get_cropbox()
    match page.get_rotation():
        case 90:
            return lambda x, y: (y - bottom, x - left)
        case 180:
            return lambda x, y: (right - x, y - bottom)
        case 270:
            return lambda x, y: (top - y, right - x)
        case _:
            return lambda x, y: (x - left, top - y)


# --- letters


def _letters(page: PdfPage, moved: Moved) -> Iterator[Letter]:
    import pypdfium2.raw as pdfium

    text = page.get_textpage()
    box, x, y = pdfium.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    for index in range(text.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(text.raw, index))
        if pdfium.FPDFText_IsGenerated(text.raw, index) and sign != _HYPHEN:
            continue
        pdfium.FPDFText_GetLooseCharBox(text.raw, index, box)
        pdfium.FPDFText_GetCharOrigin(text.raw, index, x, y)
        left, top = moved(box.left, box.top)
        right, bottom = moved(box.right, box.bottom)
        _, base = moved(x.value, y.value)
        shown = "-" if sign == _HYPHEN else sign
        yield Letter(shown, min(left, right), max(left, right), base, abs(bottom - top))


# --- rules


def _lines(page: PdfPage, moved: Moved) -> Iterator[tuple[tuple[float, float], ...]]:
    """The straight lines of all shapes; of one that is only filled, where it is thin."""
    import pypdfium2.raw as pdfium

    for shape in page.get_objects(filter=(pdfium.FPDF_PAGEOBJ_PATH,)):
        points = [*_segments(shape, moved)]
        if points and (_is_stroked(shape) or _is_thin(points)):
            yield from points


def _is_stroked(shape: Any) -> bool:  # noqa: ANN401  the raw object of PDFium
    import pypdfium2.raw as pdfium

    filled, stroked = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(shape.raw, filled, stroked)
    return bool(stroked.value)


def _is_thin(lines: list[tuple[tuple[float, float], ...]]) -> bool:
    across = [x for line in lines for x, _ in line]
    along = [y for line in lines for _, y in line]
    return max(across) - min(across) <= _THIN or max(along) - min(along) <= _THIN


def _segments(
    shape: Any,  # noqa: ANN401  the raw object of PDFium
    moved: Moved,
) -> Iterator[tuple[tuple[float, float], ...]]:
    import pypdfium2.raw as pdfium

    matrix = shape.get_matrix()
    x, y = ctypes.c_float(), ctypes.c_float()
    first = last = (0.0, 0.0)
    for index in range(pdfium.FPDFPath_CountSegments(shape.raw)):
        segment = pdfium.FPDFPath_GetPathSegment(shape.raw, index)
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = moved(*matrix.on_point(x.value, y.value))
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            first = point
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            yield last, point
        last = point
        if pdfium.FPDFPathSegment_GetClose(segment):
            yield point, first
