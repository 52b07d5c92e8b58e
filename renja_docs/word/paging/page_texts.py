"""Reads what the pages of a PDF say. The adapter of pypdfium2."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from renja_docs.machine.fault import ToolError

if TYPE_CHECKING:
    from pypdfium2 import PdfPage

_EDGE: Final = 1.0
"""Points that a letter may reach over the edge of the paper: boxes are rounded."""

_ALL: Final = slice(None)


@dataclass(frozen=True, slots=True)
class PageText:
    """A page. text: line by line. outside: True where some of it lies beyond the paper."""

    text: str
    outside: bool


def page_texts(pdf: bytes, which: slice = _ALL) -> tuple[PageText, ...]:
    """The pages in their order, or some of them. Raises ToolError if the PDF cannot be read."""
    # Whoever lays nothing out does not wait for the library.
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(pdf) as document:
            numbers = range(len(document))[which]
            return tuple(_page_text(document[number]) for number in numbers)
    except pypdfium2.PdfiumError as fault:
        raise ToolError(f"PDF tidak dapat dibaca: {fault}.", "Ulangi perintah.") from fault


def _page_text(page: PdfPage) -> PageText:
    width, height = page.get_size()
    read = page.get_textpage()
    boxes = (read.get_rect(index) for index in range(read.count_rects()))
    outside = any(
        left < -_EDGE or bottom < -_EDGE or right > width + _EDGE or top > height + _EDGE
        for left, bottom, right, top in boxes
    )
    text = read.get_text_range().replace("\r\n", "\n")
    return PageText(text, outside)
