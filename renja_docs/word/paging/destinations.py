"""Reads a PDF: on which page each bookmark of the document stands. The adapter of pypdf."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from renja_docs.machine.fault import ToolError
from renja_docs.machine.pdf import encoded


def page_indexes(pdf: bytes, bookmarks: Iterable[str]) -> Mapping[str, int]:
    """The page of each bookmark, counted from 0.

    Raises ToolError if the PDF cannot be read or knows one of the bookmarks not.
    """
    pages = _destinations(pdf)
    found: dict[str, int] = {}
    missing: list[str] = []
    for name in bookmarks:
        page = _page(pages, name)
        if page is None:
            missing.append(name)
        else:
            found[name] = page
    if missing:
        raise ToolError(
            f"PDF tidak memuat penanda {', '.join(missing[:5])} ({len(missing)} penanda hilang).",
            "Perbarui LibreOffice ke versi 7.4 atau yang lebih baru, lalu ulangi.",
        )
    return found


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has. Raises ToolError if it cannot be read."""
    return len(_reader(pdf).pages)


def _reader(pdf: bytes) -> PdfReader:
    try:
        return PdfReader(io.BytesIO(pdf))
    except (PyPdfError, ValueError, KeyError) as fault:
        raise ToolError(f"PDF tidak dapat dibaca: {fault}.", "Ulangi perintah.") from fault


def _destinations(pdf: bytes) -> Mapping[str, int]:
    """The page of each named destination, by the name as the PDF has it."""
    reader = _reader(pdf)
    number = {page.indirect_reference: index for index, page in enumerate(reader.pages)}
    found: dict[str, int] = {}
    for name, target in reader.named_destinations.items():
        page = target.raw_get("/Page")
        if page in number:
            found[name.removeprefix("/")] = number[page]
    return found


def _page(pages: Mapping[str, int], bookmark: str) -> int | None:
    """LibreOffice writes a name as it is, or encoded: that depends on its version."""
    if bookmark in pages:
        return pages[bookmark]
    return pages.get(encoded(bookmark))
