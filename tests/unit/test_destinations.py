"""Where the bookmarks of a document stand, read from named destinations of a PDF."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfWriter

from renja_docs.document.paper import PageNumber
from renja_docs.machine.fault import ToolError
from renja_docs.word.paging.destinations import page_count, page_indexes, places
from renja_docs.word.paging.settling import Rows, SectionStart, labels


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


def test_bookmarks_that_need_not_be_there_are_left_out() -> None:
    """A row that no page cuts has no rest."""
    found = places(pdf(2, bab_1=1, baris_1=0), ["bab_1"], ["baris_1", "baris_1_sisa"])
    assert {name: page for name, (page, _) in found.items()} == {"bab_1": 1, "baris_1": 0}


def test_rows_have_their_page_and_tables_their_height() -> None:
    start = SectionStart("bab_1", PageNumber("L-", start=1))
    rows = Rows(("baris_1", "baris_1_sisa"), ("atas_1", "atas_2"))
    found = labels(pdf(2, bab_1=0, baris_1=1, atas_1=1), ["bab_1"], [start], rows)
    assert found.keys() == {"bab_1", "baris_1", "atas_1"}
    assert (found["bab_1"], found["baris_1"]) == ("L-1", "L-2")
    assert int(found["atas_1"]) > 0


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
