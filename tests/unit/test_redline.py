"""Tracked changes between two small documents."""

from __future__ import annotations

import pytest
from lxml import etree

from renja_docs.document import blocks as b
from renja_docs.document import list_levels
from renja_docs.machine.fault import ToolError
from renja_docs.word.redline import redline
from renja_docs.word.wml import names
from renja_docs.word.wml import num as numbering
from renja_docs.word.wml import runs as text
from renja_docs.word.wml import tbl as table
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part, Relation, read, write
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.runs import Emphasis
from renja_docs.word.wml.stamp import Stamp
from tests.elements import behind, words
from tests.revisions import lines, settled

STAMP = Stamp("Peninjau", "2025-06-02T00:00:00Z")


Blocks = list[str | list[list[str]]]


def docx(*blocks: str | list[list[str]]) -> bytes:
    """A document of paragraphs and tables (rows of cells.

    A line break in a cell parts its paragraphs).
    """
    root = etree.Element(w("document"), nsmap={"w": names.W})
    body = etree.SubElement(root, w("body"))
    for block in blocks:
        if isinstance(block, str):
            _words(body, block)
        else:
            _table(body, block)
    etree.SubElement(body, w("sectPr"))
    package = Package(rels={"rId1": Relation(names.TYPE_DOCUMENT, "/word/document.xml")})
    document = package.add(Part("/word/document.xml", names.CT_DOCUMENT, root))
    lists = package.add(Part("/word/numbering.xml", names.CT_NUMBERING, numbering.empty()))
    numbering.define(lists.xml, 1, [list_levels.Level("decimal", "%1.", 400, 400)])
    numbering.instance(lists.xml, 1, 1, [1])
    document.relate(Relation(names.TYPE_NUMBERING, lists.name))
    return write(package)


def _words(parent: Element, said: str) -> None:
    number = numbering.NumberReference(1, 0) if said.startswith("#") else None
    into = paragraph(parent, b.Paragraph("Isi"), number)
    for i, part in enumerate(said.lstrip("#").split("**")):
        if part:
            text.text(into, part, Emphasis(bold=i % 2 == 1))


def _table(parent: Element, rows: list[list[str]]) -> None:
    grid = table.table(parent, b.Table((2000,) * len(rows[0]), ()), padding=85)
    for cells in rows:
        row = table.row(grid, b.Row((), split=True))
        for cell in cells:
            box = table.cell(row, b.Cell(()), 2000)
            for line in cell.split("\n"):
                _words(box, line)


CASES: dict[str, tuple[Blocks, Blocks]] = {
    "a word": (
        ["Laporan disampaikan paling lambat 30 hari"],
        ["Laporan disampaikan paling lambat 14 hari"],
    ),
    "a bold word": (["Laporan **tertulis** disampaikan"], ["Laporan **lisan** disampaikan"]),
    "bold alone": (["Laporan tertulis disampaikan"], ["Laporan **tertulis** disampaikan"]),
    "a paragraph more": (
        ["Satu alinea", "Dua alinea"],
        ["Satu alinea", "Alinea baru sekali", "Dua alinea"],
    ),
    "a paragraph less": (
        ["Satu alinea", "Alinea lama sekali", "Dua alinea"],
        ["Satu alinea", "Dua alinea"],
    ),
    "the last more": (["Satu alinea"], ["Satu alinea", "Penutup baru di sini"]),
    "the last less": (["Satu alinea", "Penutup lama di sini"], ["Satu alinea"]),
    "all other": (["Semua lama"], ["Sama sekali baru"]),
    "a move": (
        ["Satu dua tiga", "Empat lima", "Enam tujuh"],
        ["Empat lima", "Enam tujuh", "Satu dua tiga"],
    ),
    "a row more": (
        [[["kode", "1"], ["jumlah", "2"]]],
        [[["kode", "1"], ["sisipan", "9"], ["jumlah", "2"]]],
    ),
    "a row less": (
        [[["kode", "1"], ["buang", "9"], ["jumlah", "2"]]],
        [[["kode", "1"], ["jumlah", "2"]]],
    ),
    "a figure": ([[["pagu belanja", "72.822.365"]]], [[["pagu belanja", "75.000.000"]]]),
    "a line in a cell": ([[["a\nb c d", "x"]]], [[["a\nb c d\ne f g", "x"]]]),
    "a line less in a cell": ([[["a b\nc d\ne f", "x"]]], [[["a b\nc d", "x"]]]),
    "another cell": ([[["lama sekali", "x y z"]]], [[["baru", "x y z"]]]),
    "a table more": (["Satu alinea"], ["Satu alinea", [["a", "b"]], "Dua alinea"]),
    "a table less": (["Satu alinea", [["a", "b"]], "Dua alinea"], ["Satu alinea", "Dua alinea"]),
    "another grid": (["Satu", [["a", "b"]], "Dua"], ["Satu", [["a", "b", "c"]], "Dua"]),
    "list items": (
        ["#satu butir", "#dua butir"],
        ["#satu butir", "#butir sisipan baru", "#dua butir"],
    ),
    "signs": (["A & B < C"], ["A & B > “C”"]),
}


@pytest.mark.parametrize(("old", "new"), CASES.values(), ids=CASES)
def test_accepting_gives_the_new_and_rejecting_the_old(old: Blocks, new: Blocks) -> None:
    """Both texts are in the file, whole, and the way back is as true as the way there."""
    for before, after in ((docx(*old), docx(*new)), (docx(*new), docx(*old))):
        tracked = redline(before, after, STAMP)
        assert settled(tracked, "accept") == lines(after)
        assert settled(tracked, "reject") == lines(before)


def test_only_the_words_that_changed_are_marked() -> None:
    """Two words in a cell are two marks, not the whole row."""
    tracked = redline(docx(*CASES["a word"][0]), docx(*CASES["a word"][1]), STAMP)
    root = read(tracked).document.xml
    assert [words(e).strip() for e in root.iter(w("del"))] == ["30"]
    assert [words(e).strip() for e in root.iter(w("ins"))] == ["14"]


def test_equal_documents_have_no_marks() -> None:
    """Nothing is written where nothing changed."""
    same = docx("Satu alinea", [["a", "b"]])
    assert redline(same, same, STAMP) == write(read(same))


def test_a_field_that_went_leaves_what_it_showed() -> None:
    """Only the result of the outer field is text; the field in its code is none."""
    old, new = docx("Lihat ", "Satu alinea"), docx("Satu alinea")
    package = read(old)
    into = next(package.document.xml.iter(w("p")))
    for kind, said in (
        ("begin", " QUOTE "),
        ("begin", " REF pasal "),
        ("separate", ""),
        ("", "Pasal 4"),
        ("end", ""),
        ("separate", ""),
        ("", "Pasal 4"),
        ("end", ""),
    ):
        run = text.run(into)
        if kind:
            etree.SubElement(run, w("fldChar")).set(w("fldCharType"), kind)
        if said:
            tag = "instrText" if kind else "t"
            text.write_text(etree.SubElement(text.run(into) if kind else run, w(tag)), said)
    assert settled(redline(write(package), new, STAMP), "reject") == [
        "Lihat Pasal 4",
        "Satu alinea",
    ]


def test_two_tables_never_touch() -> None:
    """A table that went stands beside one that stayed: Word would make one of them."""
    old = docx("Satu", [["a b c"]], [["d e f", "g"]], "Dua")
    root = read(redline(old, docx("Satu", [["d e f", "g"]], "Dua"), STAMP)).document.xml
    tables = list(root.iter(w("tbl")))
    assert [behind(t).tag for t in tables] == [w("p")] * 2


def test_author_and_date_are_those_given() -> None:
    """No clock is asked: the same two documents give the same bytes."""
    old, new = (docx(*blocks) for blocks in CASES["a row more"])
    tracked = redline(old, new, STAMP)
    marks = list(read(tracked).document.xml.iter(w("ins"), w("del")))
    assert {(e.get(w("author")), e.get(w("date"))) for e in marks} == {
        ("Peninjau", "2025-06-02T00:00:00Z")
    }
    assert len({e.get(w("id")) for e in marks}) == len(marks)
    assert redline(old, new, STAMP) == tracked


def test_what_is_no_docx_is_named() -> None:
    """The side is told."""
    with pytest.raises(ToolError, match="Dokumen lama"):
        redline(b"bukan zip", docx("Satu"), STAMP)


def contents(*entries: str) -> bytes:
    """A document whose lines of contents are the result of one field, each a link."""
    package = read(docx(*entries))
    body = next(package.document.xml.iter(w("body")))
    lines_of = list(body.iterchildren(w("p")))
    for line, entry in zip(lines_of, entries, strict=True):
        run = line[-1]
        link = text.link(line, "tujuan")
        link.append(run)
        text.field(link, "PAGEREF tujuan", str(len(entry)))
    opening = etree.Element(w("p"))
    text.open_field(opening, "TOC")
    lines_of[0][1:1] = list(opening)
    text.close_field(lines_of[-1])
    return write(package)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (("Satu lama", "Dua", "Tiga"), ("Satu baru", "Dua", "Tiga")),
        (("Satu", "Dua", "Tiga lama"), ("Satu", "Dua", "Tiga baru")),
        (("Satu", "Dua", "Tiga"), ("Sebelum semua", "Satu", "Dua", "Tiga", "Sesudah semua")),
    ],
    ids=["first", "last", "more"],
)
def test_the_lines_of_contents_are_compared_by_their_words(
    old: tuple[str, ...], new: tuple[str, ...]
) -> None:
    """The field around them all begins and ends where it does in the new document."""
    before, after = contents(*old), contents(*new)
    tracked = redline(before, after, STAMP)
    assert settled(tracked, "accept") == lines(after)
    assert [line.rstrip("0123456789") for line in settled(tracked, "reject")] == list(old)
    marks = list(read(tracked).document.xml.iter(w("fldChar")))
    kinds = [mark.get(w("fldCharType")) for mark in marks]
    assert kinds.count("begin") == kinds.count("end") == len(new) + 1
    assert (kinds[0], kinds[-1]) == ("begin", "end")
