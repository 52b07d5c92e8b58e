"""With the real LibreOffice.

Page numbers come to rest, the PDF is what an archive wants, pictures show.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any
from zlib import crc32

import pdfplumber
import pikepdf
import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from pdfplumber.page import Page
from pypdf import PdfReader

from renja_docs.content.lampiran import Bagan, Kotak, Panah
from renja_docs.content.scalars import Id
from renja_docs.document.blocks import Picture
from renja_docs.document.paper import PageNumber
from renja_docs.drawing import draw
from renja_docs.machine.fault import ToolError
from renja_docs.machine.libreoffice import convert, locate, office
from renja_docs.machine.pdf import About, archived
from renja_docs.word.paging.destinations import page_count
from renja_docs.word.paging.settling import Round, SectionStart, labels, rounds, settle
from tests.naskah_render import small, written

pytestmark = [
    pytest.mark.e2e,
    pytest.mark.skipif(locate() is None, reason="LibreOffice is not installed"),
]

FRONT = SectionStart("bagian_1", PageNumber(format="lowerRoman", start=1))
CHAPTERS = (
    SectionStart("bagian_2", PageNumber("I-", start=1)),
    SectionStart("bagian_3", PageNumber("II-", start=1)),
)
HEADINGS = tuple(f"bab_{n}" for n in range(1, 3))


def marked(paragraph: Paragraph, *names: str) -> None:
    """Put bookmarks around a paragraph."""
    for name in names:
        key = str(crc32(name.encode()))
        start, end = OxmlElement("w:bookmarkStart"), OxmlElement("w:bookmarkEnd")
        start.set(qn("w:id"), key)
        start.set(qn("w:name"), name)
        end.set(qn("w:id"), key)
        paragraph._p.insert(0, start)
        paragraph._p.append(end)


def new_section(document: DocumentType) -> None:
    """A section on a new page whose pages count from 1."""
    properties = document.add_section(WD_SECTION.NEW_PAGE)._sectPr
    numbering = OxmlElement("w:pgNumType")
    numbering.set(qn("w:start"), "1")
    properties.append(numbering)


def saved(document: DocumentType) -> bytes:
    """The bytes of a document."""
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def book(pages: Mapping[str, str], lines: int = 30) -> bytes:
    """A table of contents of some lines, then two chapters of two pages and more."""
    document = Document()
    document.core_properties.title = "Rencana & Kerja"
    document.styles.element.find(f".//{qn('w:lang')}").set(qn("w:val"), "id-ID")
    marked(document.add_paragraph("Daftar isi"), "bagian_1")
    for n in range(lines):
        document.add_paragraph(f"baris {n} {pages.get(HEADINGS[n % 2], '')}")
    for number, heading in enumerate(HEADINGS, 1):
        new_section(document)
        marked(document.add_paragraph("Pembuka bab"), f"bagian_{number + 1}")
        for _ in range(40):
            document.add_paragraph("alinea")
        marked(document.add_heading(f"Judul {number}", 1), heading)
    return saved(document)


def test_page_numbers_come_to_rest() -> None:
    """The printed numbers are those of the pages that the headings stand on."""
    read = partial(labels, bookmarks=HEADINGS, sections=(FRONT, *CHAPTERS))
    with office(locate()) as converter:
        settled = settle(rounds(Round(book({}), {}), book, read), converter)
        known = Round(book(settled.labels), settled.labels)
        again = settle(rounds(known, book, read), converter)
    assert dict(settled.labels) == {"bab_1": "I-2", "bab_2": "II-2"}
    assert (settled.rounds, again.rounds) == (2, 1)
    assert "baris 0 I-2" in PdfReader(io.BytesIO(settled.pdf)).pages[0].extract_text()


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """The book without page numbers, laid out once."""
    return convert(book({}))


def test_pdf_has_title_language_outline_tags_and_fonts(pdf: bytes) -> None:
    """Title and language, headings as outline, tags, and every font inside the file."""
    reader = PdfReader(io.BytesIO(pdf))
    root: Any = reader.trailer["/Root"]
    outline: list[Any] = list(reader.outline)
    assert reader.metadata is not None
    assert reader.metadata.title == "Rencana & Kerja"
    assert root["/Lang"] == "id-ID"
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/MarkInfo"]["/Marked"]
    assert [entry["/Title"] for entry in outline] == ["Judul 1", "Judul 2"]
    resources: list[Any] = [page["/Resources"] for page in reader.pages]
    fonts = [font.get_object() for found in resources for font in found["/Font"].values()]
    assert all(
        {"/FontFile", "/FontFile2", "/FontFile3"} & set(font["/FontDescriptor"]) for font in fonts
    )


ABOUT = About("Rencana & Kerja", "", "", "id-ID", "2023-08-02T00:00:00Z")


def test_it_is_said_to_be_for_the_archive_and_for_every_reader(pdf: bytes) -> None:
    """PDF/A-2 and PDF/UA-1, as LibreOffice declares them; no validator stands behind it."""
    said = archived(pdf, ABOUT, (), ())
    with pikepdf.open(io.BytesIO(said)) as document, document.open_metadata() as meta:
        assert (meta["pdfaid:part"], meta["pdfaid:conformance"]) == ("2", "B")
        assert meta["{http://www.aiim.org/pdfua/ns/id/}part"] == "1"
    assert b"/ObjStm" in said


def test_two_runs_give_the_same_bytes(pdf: bytes) -> None:
    """With the date of the document in the place of the clock, nothing differs from run to run."""
    one, other = (archived(each, ABOUT, (), ()) for each in (pdf, convert(book({}))))
    assert one == other
    assert page_count(one) == 6


def test_text_export_shows_the_text() -> None:
    """The other target is plain text in UTF-8."""
    assert "Judul 2" in convert(book({}), "txt").decode("utf-8-sig").splitlines()


def test_document_that_cannot_be_loaded_is_a_fault() -> None:
    """Half a document makes LibreOffice say so and write nothing: that is passed on."""
    whole = book({})
    with pytest.raises(ToolError, match="source file could not be loaded"):
        convert(whole[: len(whole) // 2])


def test_time_limit_ends_the_real_program() -> None:
    """A limit that is too short ends LibreOffice, and the next run works."""
    with office(locate(), 0.05) as converter, pytest.raises(ToolError, match="tidak selesai"):
        converter(book({}))
    assert convert(book({})).startswith(b"%PDF")


DIAGRAM = Bagan(
    kolom=2, baris=2,
    kotak=(
        Kotak(id=Id("a"), teks="Rencana Kerja Perangkat Daerah", kolom=0, baris=0),
        Kotak(id=Id("b"), teks="RKPD", kolom=1, baris=0, gaya="tebal"),
        Kotak(id=Id("c"), teks="RKA", kolom=0, baris=1, gaya="putus"),
    ),
    panah=(
            Panah(dari=Id("b"), ke=Id("a"), teks="diacu"),
            Panah(dari=Id("a"), ke=Id("c"), teks="pedoman"),
        ),
)  # fmt: skip


def with_picture(drawing: Picture) -> bytes:
    """A document that holds a drawing."""
    return written(small(drawing))


@pytest.fixture(scope="module")
def drawn() -> Iterator[Page]:
    """The page of a PDF that shows the diagram."""
    picture = draw(DIAGRAM, 120, name="bagan", alt="Bagan")
    with pdfplumber.open(io.BytesIO(convert(with_picture(picture)))) as pdf:
        yield pdf.pages[-1]


def test_drawing_shows_as_lines_and_type(drawn: Page) -> None:
    """The diagram is vector lines and searchable words in the PDF, none over a line of a box."""
    words = {word["text"]: word for word in drawn.extract_words()}
    assert {"Rencana", "RKPD", "RKA", "diacu", "pedoman"} <= set(words)
    assert not drawn.images
    assert len(drawn.lines) + len(drawn.rects) + len(drawn.curves) > 5
    assert all("Bookman" in char["fontname"] for char in drawn.chars if char["text"].strip())


def test_type_in_a_drawing_is_as_wide_as_reckoned(drawn: Page) -> None:
    """The widths by which we centre type are those of the font that is printed."""
    words = [word for word in drawn.extract_words() if word["text"] in {"RKPD", "RKA"}]
    lines = drawn.lines + drawn.curves + drawn.rects
    assert len(words) > 1
    for word in words:
        middle = (word["x0"] + word["x1"]) / 2
        assert any(abs((line["x0"] + line["x1"]) / 2 - middle) < 1 for line in lines)
