"""Reads a PDF: on which page each bookmark of the document stands. The adapter of pypdf."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager

from pypdf import PdfReader

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


def tops(pdf: bytes, bookmarks: Iterable[str]) -> Mapping[str, tuple[int, float]]:
    """Where each bookmark stands: its page, from 0, and its height on it in points, from below.

    A bookmark that the PDF does not know is left out. Raises ToolError if it cannot be read.
    """
    places = _places(pdf)
    found: dict[str, tuple[int, float]] = {}
    for name in bookmarks:
        place = places.get(name, places.get(encoded(name)))
        if place is not None:
            found[name] = place
    return found


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has. Raises ToolError if it cannot be read."""
    return len(_reader(pdf).pages)


def _reader(pdf: bytes) -> PdfReader:
    with _told():
        reader = PdfReader(io.BytesIO(pdf))
        _ = len(reader.pages)
    return reader


@contextmanager
def _told() -> Iterator[None]:
    """Whatever pypdf raises is the fault of the file: it does not raise its own errors alone."""
    try:
        yield
    except Exception as fault:
        raise ToolError(f"PDF tidak dapat dibaca: {fault}.", "Ulangi perintah.") from fault


def _destinations(pdf: bytes) -> Mapping[str, int]:
    """The page of each named destination, by the name as the PDF has it."""
    return {name: page for name, (page, _) in _places(pdf).items()}


def _places(pdf: bytes) -> Mapping[str, tuple[int, float]]:
    """The page of each named destination and its height there, the top of the page without one."""
    reader = _reader(pdf)
    with _told():
        return _numbered(reader)


def _numbered(reader: PdfReader) -> Mapping[str, tuple[int, float]]:
    number = {page.indirect_reference: index for index, page in enumerate(reader.pages)}
    found: dict[str, tuple[int, float]] = {}
    for name, target in reader.named_destinations.items():
        page = target.raw_get("/Page")
        if page in number:
            top = target.top
            found[name.removeprefix("/")] = (number[page], float("inf") if top is None else top)
    return found


def _page(pages: Mapping[str, int], bookmark: str) -> int | None:
    """LibreOffice writes a name as it is, or encoded: that depends on its version."""
    if bookmark in pages:
        return pages[bookmark]
    return pages.get(encoded(bookmark))
