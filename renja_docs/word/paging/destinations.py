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
    return {name: page for name, (page, _) in places(pdf, bookmarks).items()}


def places(
    pdf: bytes, bookmarks: Iterable[str], also: Iterable[str] = ()
) -> Mapping[str, tuple[int, float]]:
    """Where each bookmark stands: its page, from 0, and its height on it in points, from below.

    also: bookmarks that are left out where the PDF does not know them. Raises ToolError if it
    cannot be read or knows one of the others not.
    """
    known = _places(pdf)
    found = _found(known, also)
    wanted = list(bookmarks)
    found |= _found(known, wanted)
    missing = [name for name in wanted if name not in found]
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
    return places(pdf, (), bookmarks)


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


def _found(
    known: Mapping[str, tuple[int, float]], bookmarks: Iterable[str]
) -> dict[str, tuple[int, float]]:
    """Those that are known. LibreOffice writes a name as it is, or encoded: by its version."""
    found = {name: known.get(name, known.get(encoded(name))) for name in bookmarks}
    return {name: place for name, place in found.items() if place is not None}
