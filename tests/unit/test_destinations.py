"""Where the bookmarks of a document stand, read from named destinations of a PDF."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter

from renja_docs.machine.fault import ToolError
from renja_docs.word.paging.destinations import page_count, page_indexes


def pdf(pages: int, **destinations: int) -> bytes:
    """A PDF of empty pages with named destinations."""
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(100, 100)
    for name, page in destinations.items():
        writer.add_named_destination(name, page)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def test_pages_are_counted_from_nought() -> None:
    """Each bookmark gives the place of its page in the file."""
    assert page_indexes(pdf(3, awal=0, akhir=2), ["akhir", "awal"]) == {"akhir": 2, "awal": 0}


def test_names_are_found_as_libreoffice_writes_them() -> None:
    """LibreOffice writes signs other than letters and digits of a name as hexadecimal."""
    assert page_indexes(pdf(2, bab5F1=1, lampiran_2=0), ["bab_1", "lampiran_2"]) == {
        "bab_1": 1,
        "lampiran_2": 0,
    }


def test_missing_bookmark_is_named() -> None:
    """A bookmark that the PDF does not know is a fault that names it."""
    with pytest.raises(ToolError, match="penanda bab_2"):
        page_indexes(pdf(1, bab_1=0), ["bab_1", "bab_2"])


def test_pages_are_counted() -> None:
    """The number of pages is that of the file."""
    assert page_count(pdf(7)) == 7


@pytest.mark.parametrize("data", [b"", b"bukan PDF", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_a_fault(data: bytes) -> None:
    """Bytes that hold no PDF are a fault of the tool that wrote them, not a traceback."""
    with pytest.raises(ToolError, match="tidak dapat dibaca"):
        page_count(data)
