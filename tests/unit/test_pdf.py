"""The PDF for the archive: labels, outline and metadata are put in, the clock is taken out."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, OutlineItem

from renja_docs.machine.fault import ToolError
from renja_docs.machine.pdf import About, OutlineLine, PageRun, archived

ABOUT = About("Rencana Kerja", "Peraturan", "Bupati Contoh", "id-ID", "2023-08-02T00:00:00Z")


def _pdf(clock: str = "20261124043204") -> bytes:
    """Three pages with two headings, one of which is in the outline, as LibreOffice writes it."""
    document = pikepdf.new()
    for _ in range(3):
        document.add_blank_page(page_size=(612, 936))
    second = document.pages[1].obj
    document.Root.Dests = Dictionary(
        bab=Array([second, Name.XYZ, 70, 800, 0]),
        tabel5Fsatu=Array([second, Name.XYZ, 70, 500, 0]),
    )
    with document.open_outline() as outline:
        outline.root.append(OutlineItem("LAMPIRAN", 0, "XYZ", left=70, top=800))
        outline.root.append(OutlineItem("", 1, "XYZ", left=70, top=801))
    document.docinfo["/CreationDate"] = f"D:{clock}"
    document.trailer["/DocChecksum"] = Name(f"/{clock}")
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _opened(pdf: bytes) -> pikepdf.Pdf:
    return pikepdf.open(BytesIO(pdf))


def test_equal_documents_are_equal_whenever_they_were_written() -> None:
    one, two = (archived(_pdf(clock), ABOUT, (), ()) for clock in ("20261124043204", "2027010101"))
    assert one == two


def test_the_pages_have_the_labels_that_are_printed_on_them() -> None:
    runs = (PageRun(0, "", "lowerRoman", 1), PageRun(1, "II-", "decimal", 4))
    found = _opened(archived(_pdf(), ABOUT, runs, ()))
    assert [page.label for page in found.pages] == ["i", "II-4", "II-5"]


def test_the_outline_gets_what_it_lacks_where_it_stands() -> None:
    entries = (
        OutlineLine("BAB I", "bab", 1),
        OutlineLine("Tabel 1", "tabel_satu", 2),
        OutlineLine("x", "lain", 1),
    )
    with _opened(archived(_pdf(), ABOUT, (), entries)).open_outline() as outline:
        top = list(outline.root)
    assert [item.title for item in top] == ["LAMPIRAN", "BAB I"]
    assert [item.title for item in top[1].children] == ["Tabel 1"]


def test_what_the_file_says_about_itself_stands_in_both_places() -> None:
    found = _opened(archived(_pdf(), ABOUT, (), ()))
    assert str(found.docinfo["/CreationDate"]) == "D:20230802000000Z"
    assert str(found.docinfo["/Author"]) == "Bupati Contoh"
    with found.open_metadata() as meta:
        assert meta["dc:title"] == "Rencana Kerja"
        assert meta["xmp:CreateDate"] == "2023-08-02T00:00:00Z"


def test_what_is_no_pdf_is_refused() -> None:
    with pytest.raises(ToolError, match="PDF tidak dapat dibaca"):
        archived(b"bukan PDF", ABOUT, (), ())
