"""Blocks as HTML: every word is text, every place beside its element, looks are the template's."""

from __future__ import annotations

from html.parser import HTMLParser

from lxml import etree

from renja_docs.content.loading.loader import load
from renja_docs.document.blocks import (
    Break,
    Cell,
    Counted,
    Mark,
    PageRef,
    Paragraph,
    Picture,
    Ref,
    Row,
    Run,
    Tab,
    Table,
)
from renja_docs.document.list_levels import Level, Number, Scheme
from renja_docs.document.looks import Look
from renja_docs.document.paper import TEGAK, PageNumber
from renja_docs.drawing.illustration import on_screen
from renja_docs.screen.page_runs import RunOfPages, told
from renja_docs.screen.piece import Piece, TablePiece
from renja_docs.screen.pieces import Renderer
from renja_docs.screen.stylesheet import class_name, stylesheet
from renja_docs.sense.tree import tree
from renja_docs.text.location import Location
from renja_docs.word.foreign import open_docx
from renja_docs.word.framed import foreign, framed
from renja_docs.word.template_looks import looks
from renja_docs.writing.frame_sources import sources
from renja_docs.writing.frames import values
from tests.packages import KOPERASI, templates

HERE = Location("uji.yaml", 3, 5)
SCHEME = Scheme("ayat", (Level("decimal", "(%1)", 567, 567), Level("bullet", "-", 0, 0, "space")))
RENDERER = Renderer({"ayat": SCHEME}, {"bab_satu": "I-1"})


class Words(HTMLParser):
    """Gathers what an HTML says, and its tags."""

    def __init__(self) -> None:
        super().__init__()
        self.said = ""
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the tag."""
        self.tags.append(tag)
        self.said += "\n" if tag == "br" else ""
        assert not [name for name, _ in attrs if name.startswith("on") or name == "style"]

    def handle_data(self, data: str) -> None:
        """Keep the words."""
        self.said += data


def read(html: str) -> Words:
    """What an HTML says."""
    words = Words()
    words.feed(html)
    return words


def one(block: Paragraph) -> Piece:
    """The piece of a paragraph."""
    (piece,) = RENDERER.pieces((block,))
    assert isinstance(piece, Piece)
    return piece


def test_markup_in_the_content_is_text() -> None:
    """No word of the content can become an element."""
    words = "<script>alert(1)</script> & \"kutip\" 'tunggal' <img src=x onerror=alert(1)>"
    piece = one(Paragraph("Isi", (Run(words), Ref("x", "<b>", "text")), source=HERE))
    found = read(piece.html)
    assert found.said == f"{words}<b>"
    assert found.tags == ["p"]
    assert piece.sources == (HERE,)


def test_all_spans_are_printed() -> None:
    """Numbers, breaks, tabs, captions, page references, styles."""
    spans = (
        Run("tebal", bold=True, italic=True),
        Break(),
        Mark("t", (Run("2."), Counted("Tabel", 3, "ALPHABETIC"), Counted("T", 2))),
        PageRef("bab_satu"),
        Run(" x"),
    )
    number = Number("ayat", "a", 0, "(1)")
    piece = one(Paragraph("Ayat", spans, number, bookmarks=("bab_satu",), outline=2))
    assert read(piece.html).said == "(1)tebal\n2.C2I-1 x"
    assert 'data-k="567,567"' in piece.html
    assert 'data-h="I-1"' in piece.html
    assert 'role="heading" aria-level="2"' in piece.html
    assert read(one(Paragraph("A", (Run("x"),), Number("ayat", "a", 1, "-"))).html).said == "- x"


def test_a_line_of_contents_has_leader_and_page() -> None:
    """What stands in front of the first tabulator hangs."""
    spans = (Run("BAB I"), Tab(), Run("Pendahuluan"), Tab(), PageRef("bab_satu"))
    html = one(Paragraph("TOC1", spans)).html
    assert '<span class="no">BAB I</span>Pendahuluan' in html
    assert '<span class="titik"></span><span class="hal">I-1</span>' in html


def test_a_table_has_one_head_and_pieces_of_rows() -> None:
    """Merges are left to the page; columns are shares of the width."""
    head = Row((Cell((Paragraph("KepalaTabel", (Run("No."),)),), span=2, shade="D9E2F3"),), True)
    row = Row(
        (
            Cell((Paragraph("Sel", (Run("1"),), source=HERE),), merge="start"),
            Cell((Paragraph("Sel", source=HERE),), valign="center"),
        )
    )
    table = Table((100, 300), (head, row), size=16, alt="Isi <tabel>")
    (piece,) = RENDERER.pieces((table,))
    assert isinstance(piece, TablePiece)
    assert '<col width="25.0000%"><col width="75.0000%">' in piece.frame.html
    assert '<th data-c="0" colspan="2" data-n="D9E2F3">' in piece.frame.html
    assert "Isi &lt;tabel&gt;" in piece.frame.html
    assert '<td data-c="0" data-m="start">' in piece.rows[0].html
    assert piece.rows[0].sources == (HERE, HERE)


def test_a_line_put_in_above_changes_no_markup() -> None:
    """Only the places differ: nothing is laid out again."""
    run = RunOfPages(
        "satu", TEGAK, PageNumber("I-"), (one(Paragraph("Isi", (Run("x"),), source=HERE)),)
    )
    below = one(Paragraph("Isi", (Run("x"),), source=Location("uji.yaml", 4, 5)))
    before, after = told(run), told(RunOfPages("satu", TEGAK, PageNumber("I-"), (below,)))
    assert before.markup == after.markup
    assert before.digest != after.digest
    assert after.places == {"uji.yaml:4:5"}


def test_pictures() -> None:
    """A raster picture stands in the page; what no browser shows is told in words."""
    png = Picture(b"\x89PNG", "image/png", 635000, 635000, 'alt "<', "g")
    caption = Paragraph("JudulGambar", (Run("Gambar 1.1"),), source=HERE)
    piece, _ = RENDERER.pieces((png, caption))
    assert isinstance(piece, Piece)
    assert piece.sources == (HERE,)
    assert 'src="data:image/png;base64,iVBORw=="' in piece.html
    assert 'alt="alt &quot;&lt;"' in piece.html
    (other,) = RENDERER.pieces((Picture(b"", "image/x-emf", 635, 635, "Bagan", "g"),))
    assert isinstance(other, Piece)
    assert read(other.html).said == "Bagan"


def test_a_diagram_is_a_drawing_with_its_words() -> None:
    """The SVG is XML, and holds the text of every box."""
    naskah = load(KOPERASI, templates()).naskah
    assert naskah is not None
    gambar = next(one for one in naskah.gambar if one.bagan is not None)
    picture = on_screen(naskah, gambar.id, KOPERASI)
    root = etree.fromstring(picture.data)
    said = " ".join(e.text or "" for e in root.iter("{*}text"))
    assert gambar.bagan is not None
    assert all(word in said for box in gambar.bagan.kotak for word in box.teks.split())


def test_a_style_sheet_of_any_template() -> None:
    """A name that a drafter gives becomes a class, a font cannot leave its quotes."""
    look = Look('Font"};*{x', 21, bold=True, italic=True, underline=True, capitals=True)
    sheet = stylesheet({"Gaya {aneh}": look, "Isi": Look(align="both", first=-567, line=340)})
    assert class_name("Gaya {aneh}") == "g-Gaya__aneh_"
    assert sheet.count("{") == sheet.count("}") == 2
    assert "font-size:10.5pt" in sheet
    assert "--gantung:28.35pt" in sheet
    assert "line-height:17pt" in sheet
    assert "text-align:justify" in sheet


def test_templates_look_as_in_word() -> None:
    """Styles with what they are based on, paragraphs that depart from theirs, slots, places."""
    naskah = load(KOPERASI, templates()).naskah
    assert naskah is not None
    name = "batang-tubuh.docx"
    data = (templates() / name).read_bytes()
    found = looks(open_docx(data, name))
    assert found["Heading1"].bold
    assert found["Heading1"].align == "center"
    assert found["ParagrafIsi"].first == 720
    assert found["TOC1"].tab > 0
    assert tree(naskah).labels
    frame = framed(open_docx(data, name), name, values(naskah), sources(naskah))
    assert [one for one in frame.blocks if isinstance(one, str)] == [
        "lambang",
        "pembukaan",
        "menetapkan",
        "batang_tubuh",
    ]
    said = {read(one(b).html).said: b for b in frame.blocks if isinstance(b, Paragraph)}
    title = said["NOMOR 136 TAHUN 2023"]
    assert title.source == naskah.perbup.origin.at("nomor").location
    assert frame.looks[title.style].after == 200
    assert frame.page == TEGAK


def test_a_foreign_annex_is_read_for_its_words() -> None:
    """All its paragraphs lead to the line that asks for it."""
    path = next((KOPERASI / "asing").glob("*.docx"))
    annex = foreign(open_docx(path.read_bytes(), path.name), "asing", HERE)
    assert all(isinstance(b, Paragraph) and b.source == HERE for b in annex.blocks)
    assert any(isinstance(b, Paragraph) and b.spans for b in annex.blocks)
