"""Reads a PDF: on which page each bookmark of the document stands. The adapter of pypdf."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from renja_docs.machine.fault import ToolError


def page_indexes(pdf: bytes, bookmarks: Iterable[str]) -> Mapping[str, int]:
    """The page of each bookmark, counted from 0.

    Raises ToolError if the PDF cannot be read or knows one of the bookmarks not.
    """
    wanted = tuple(bookmarks)
    pages = _destinations(pdf)
    missing = [name for name in wanted if _page(pages, name) is None]
    if missing:
        raise ToolError(
            f"PDF tidak memuat penanda {', '.join(missing[:5])} ({len(missing)} penanda hilang).",
            "Perbarui LibreOffice ke versi 7.4 atau yang lebih baru, lalu ulangi.",
        )
    return {name: page for name in wanted if (page := _page(pages, name)) is not None}


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has. Raises ToolError if it cannot be read."""
    return len(_reader(pdf).pages)


def _reader(pdf: bytes) -> PdfReader:
    try:
        return PdfReader(io.BytesIO(pdf))
    except (PyPdfError, ValueError, KeyError) as fault:
        raise ToolError(f"PDF tidak dapat dibaca: {fault}.", "Ulangi perintah.") from fault


def _destinations(pdf: bytes) -> Mapping[str, int]:
    reader = _reader(pdf)
    number = {page.indirect_reference: index for index, page in enumerate(reader.pages)}
    places = reader.named_destinations.items()
    return {
        name.removeprefix("/"): number[target.raw_get("/Page")]
        for name, target in places
        if target.raw_get("/Page") in number
    }


def _page(pages: Mapping[str, int], bookmark: str) -> int | None:
    """LibreOffice writes a name as it is, or with each sign but letters and digits as hexadecimal."""
    return pages.get(bookmark, pages.get(_encoded(bookmark)))


def _encoded(bookmark: str) -> str:
    return "".join(
        c if c.isascii() and (c.isalnum() or c == "-") else f"{ord(c):02X}" for c in bookmark
    )
