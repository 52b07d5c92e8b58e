"""Joining files: what docxcompose would lose or mix up arrives whole.

One test for each of its faults.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Protocol

import pytest
from docx.document import Document as DocumentType

from renja_docs.document import blocks as b
from renja_docs.document import list_levels, paper
from renja_docs.document.styles import Style
from renja_docs.word.verify import verify
from renja_docs.word.wml import names
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import A, r, w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.readback import LabelCounter, paragraphs
from renja_docs.word.write import write
from tests import docx_lain
from tests.elements import above, below, words
from tests.naskah_render import PORTRAIT, VALUES, numbered, par, small
from tests.packages import KOPERASI, templates


class Join(Protocol):
    """Builds a document with these foreign files, and sections between them."""

    def __call__(self, *files: bytes, between: tuple[b.Block, ...] = ...) -> Package:
        """The package that was built."""


LIST = list_levels.Scheme("daftar", (list_levels.Level("decimal", "%1.", 567, 567),))


@pytest.fixture
def joined(tmp_path: Path) -> Join:
    """A function that builds a document with these foreign files, and sections between them."""

    def build(
        *files: bytes, between: tuple[b.Block, ...] = (par(Style.ISI, "milik sendiri"),)
    ) -> Package:
        parts: list[b.Section | b.Frame | b.Foreign] = []
        for index, data in enumerate(files):
            (tmp_path / f"{index}.docx").write_bytes(data)
            parts += [
                b.Foreign(f"{index}.docx", f"asing_{index}"),
                b.Section(PORTRAIT, paper.PageNumber(), between),
            ]
        parts.append(b.Frame("penutup.docx", VALUES, {}, continuous=True))
        base = small(schemes=(LIST,))
        whole = replace(base, parts=tuple(parts))
        data = write(whole, templates(), tmp_path, {})
        assert verify(data) == []
        return opc.read(data)

    return build


def texts(package: Package) -> list[str]:
    return [seen.text for seen in paragraphs(package.document.xml) if seen.text]


def styles_of(package: Package) -> dict[str | None, Element]:
    """The styles of a document by their ids."""
    part = package.related(names.TYPE_STYLES)
    assert part is not None
    return {s.get(w("styleId")): s for s in part.xml.iter(w("style"))}


def edge(package: Package, section: Element, kind: str) -> str:
    """What the default header or footer of a section says."""
    rid = next(
        e.get(r("id"), "")
        for e in section.iter(w(f"{kind}Reference"))
        if e.get(w("type")) == "default"
    )
    return words(package.parts[package.document.rels[rid].target].xml)


def test_the_last_section_of_a_file_survives(joined: Join) -> None:
    """Landscape stays landscape, with its own header and footer; behind it is upright again."""
    package = joined(docx_lain.made(docx_lain.landscape))
    body, foreign, own, _closing = package.document.xml.iter(w("sectPr"))
    assert below(foreign, w("pgSz")).get(w("orient")) == "landscape"
    assert edge(package, foreign, "header") == "Tajuk asing"
    assert edge(package, foreign, "footer").startswith("Kaki asing")
    assert below(own, w("pgSz")).get(w("orient")) is None
    assert edge(package, body, "header").strip().startswith("- ")


def test_a_file_without_header_inherits_none(joined: Join) -> None:
    """The header of the regulation does not run on over foreign pages."""
    package = joined(docx_lain.made(docx_lain.plain))
    foreign = list(package.document.xml.iter(w("sectPr")))[1]
    assert edge(package, foreign, "header") == ""


def test_foreign_pages_go_on_counting(joined: Join) -> None:
    """The footer of a foreign page ends with the number of the page, once."""
    package = joined(docx_lain.made(docx_lain.landscape))
    foreign = list(package.document.xml.iter(w("sectPr")))[1]
    assert edge(package, foreign, "footer").count("PAGE") == 1


def test_what_follows_a_file_does_not_inherit_its_header(tmp_path: Path) -> None:
    """The closing signature stands on a page of ours."""
    (tmp_path / "x.docx").write_bytes(docx_lain.made(docx_lain.landscape))
    base = small()
    parts = (b.Foreign("x.docx", "x"), b.Frame("penutup.docx", VALUES, {}, continuous=True))
    whole = replace(base, parts=parts)
    package = opc.read(write(whole, templates(), tmp_path, {}))
    assert edge(package, list(package.document.xml.iter(w("sectPr")))[-1], "header") == ""


def test_lists_of_one_table_stay_three_lists(joined: Join) -> None:
    """Each has an id of its own, and its own kind of number."""
    package = joined(docx_lain.made(docx_lain.lists_in_one_table))
    styles = styles_of(package)
    named = [
        e.get(w("val"))
        for e in package.document.xml.iter(w("pStyle"))
        if "List" in e.get(w("val"), "")
    ]
    ids = [next(styles[name].iter(w("numId"))).get(w("val")) for name in named]
    assert len(named) == len(set(ids)) == 3


def test_a_running_number_runs_on_over_a_foreign_file(joined: Join) -> None:
    """One w:num before and behind: nothing restarts."""
    item = numbered(Style.ISI, "butir", "daftar", "satu", 0, "1.")
    again = numbered(Style.ISI, "butir", "daftar", "dua", 0, "1.")
    package = joined(docx_lain.made(docx_lain.lists_in_one_table), between=(item, again))
    counter = LabelCounter(package.parts["/word/numbering.xml"].xml)
    seen = [s for s in paragraphs(package.document.xml) if s.text == "butir"]
    assert [counter.label(s.number) for s in seen if s.number is not None] == ["1.", "1."]


def test_ids_of_lists_are_not_random(joined: Join) -> None:
    """Nsid follows from the place of a definition; definitions stand before instances."""
    files = [docx_lain.made(docx_lain.lists_in_one_table)] * 2
    one, other = (joined(*files).parts["/word/numbering.xml"] for _ in range(2))
    assert one.blob() == other.blob()
    nsids = [e.get(w("val")) for e in one.xml.iter(w("nsid"))]
    assert len(nsids) == len(set(nsids))


def test_nested_bookmarks_keep_their_ends(joined: Join) -> None:
    """The inner one ends before the outer one, names are unique, a field follows its target."""
    data = docx_lain.changed(docx_lain.made(docx_lain.plain), docx_lain.nested_bookmarks)
    package = joined(data, data)
    marks = package.document.xml.iter(w("bookmarkStart"), w("bookmarkEnd"))
    order = [(e.get(w("name")), e.get(w("id"))) for e in marks]
    for key in ("asing1", "asing3"):
        names_ = [name for name, _ in order]
        start = names_.index(f"{key}_luar")
        outer, inner = order[start][1], order[start + 1][1]
        assert [i for _, i in order[start + 2 : start + 4]] == [inner, outer]
    codes = [str(e.text).strip() for e in package.document.xml.iter(w("instrText"))]
    assert codes == ["REF asing1_luar \\h", "REF asing3_luar \\h"]


def test_the_beginning_of_a_file_is_marked(joined: Join) -> None:
    """The daftar isi can lead to it."""
    package = joined(docx_lain.made(docx_lain.plain))
    marked = next(
        e for e in package.document.xml.iter(w("bookmarkStart")) if e.get(w("name")) == "asing_0"
    )
    assert words(above(marked)) == "Isi lampiran asing."


def test_footnotes_of_two_files_do_not_collide(joined: Join) -> None:
    """Each reference leads to its own note, whatever ids the files used."""
    files = [
        docx_lain.changed(docx_lain.made(docx_lain.plain), docx_lain.footnotes(*notes))
        for notes in (("satu", "dua", "tiga"), ("empat", "lima"))
    ]
    package = joined(*files)
    part = package.related(names.TYPE_FOOTNOTES)
    assert part is not None
    notes = {n.get(w("id")): words(n) for n in part.xml}
    for reference in package.document.xml.iter(w("footnoteReference")):
        line = words(above(above(reference)))
        assert line == f"acu {notes[reference.get(w('id'))]}"


def test_pictures_arrive(joined: Join) -> None:
    """Two files with a picture each: both are there, with ids of their own."""
    package = joined(*[docx_lain.made(docx_lain.picture)] * 2)
    blips = [e.get(r("embed"), "") for e in package.document.xml.iter(f"{{{A}}}blip")]
    assert len(blips) == 2
    assert all(
        package.parts[package.document.rels[rid].target].data.startswith(b"\x89PNG")
        for rid in blips
    )


def test_a_file_keeps_its_own_styles(joined: Join) -> None:
    """Its Normal is not ours: our exact line spacing would cut off its pictures."""
    package = joined(docx_lain.made(docx_lain.picture))
    styles = styles_of(package)
    picture = next(package.document.xml.iter(f"{{{A}}}blip"))
    paragraph = next(picture.iterancestors(w("p")))
    name = below(paragraph, f"{w('pPr')}/{w('pStyle')}").get(w("val"))
    rules: list[str | None] = []
    while name is not None:
        rules += [e.get(w("lineRule")) for e in styles[name].iter(w("spacing"))]
        base = styles[name].find(w("basedOn"))
        name = None if base is None else base.get(w("val"))
    assert "exact" not in rules and rules


def test_the_example_annex_survives() -> None:
    """The form that is shipped: its text, list, picture, landscape section."""
    base = small()
    whole = replace(base, parts=(b.Foreign("asing/formulir-usulan.docx", "formulir"),))
    package = opc.read(write(whole, templates(), KOPERASI, {}))
    assert "FORMULIR USULAN PROGRAM DAN KEGIATAN MASYARAKAT" in texts(package)
    section = list(package.document.xml.iter(w("sectPr")))[-1]
    assert below(section, w("pgSz")).get(w("orient")) == "landscape"
    assert edge(package, section, "header") == "Formulir Usulan Masyarakat"
    assert len(list(package.document.xml.iter(f"{{{A}}}blip"))) == 1


def test_the_ways_of_a_foreign_file_are_its_own(joined: Join) -> None:
    """An empty heading, a table wider than the page, cells that do not sum up.

    Word lives with them.
    """

    def odd(document: DocumentType) -> None:
        document.add_heading("", 1)
        table = document.add_table(2, 2, style="Table Grid")
        table.columns[0].width = 20_000_000

    assert joined(docx_lain.made(odd)) is not None


def test_long_bookmark_names_stay_apart(joined: Join) -> None:
    """Word allows 40 characters; two names that differ behind them are still two."""
    long_names = [f"penanda_yang_sangat_panjang_sekali_nomor_{i}" for i in (1, 2)]

    def mark(package: Package) -> None:
        marks = "".join(
            f'<w:bookmarkStart w:id="{i}" w:name="{name}"/><w:bookmarkEnd w:id="{i}"/>'
            for i, name in enumerate(long_names, start=5)
        )
        package.document.xml[0].insert(
            0, opc.parse_xml(f"<w:p {docx_lain.W_NS}>{marks}</w:p>".encode())
        )

    package = joined(docx_lain.changed(docx_lain.made(docx_lain.plain), mark))
    found = [e.get(w("name"), "") for e in package.document.xml.iter(w("bookmarkStart"))]
    assert len([name for name in found if name.startswith("asing1_")]) == 2


def test_braces_of_a_foreign_file_are_text(joined: Join) -> None:
    """Only our own templates have placeholders."""
    package = joined(
        docx_lain.made(lambda document: document.add_paragraph("isi {{ nama }} di sini"))
    )
    assert "isi {{ nama }} di sini" in texts(package)


def test_no_number_needs_no_numbering_part(joined: Join) -> None:
    """LibreOffice writes the number 0, which is none, into files that have no lists at all."""

    def unnumbered(package: Package) -> None:
        package.document.rels = {
            rid: rel
            for rid, rel in package.document.rels.items()
            if rel.type != names.TYPE_NUMBERING
        }
        package.parts.pop("/word/numbering.xml", None)
        line = (
            f'<w:p {docx_lain.W_NS}><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/>'
            "</w:numPr></w:pPr><w:r><w:t>tanpa nomor</w:t></w:r></w:p>"
        )
        package.document.xml[0].insert(0, opc.parse_xml(line.encode()))

    package = joined(docx_lain.changed(docx_lain.made(docx_lain.plain), unnumbered))
    assert "tanpa nomor" in texts(package)
