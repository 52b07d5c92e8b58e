"""render.write: blocks become what Word and LibreOffice read."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from renja_docs.document import blocks as b
from renja_docs.document import list_levels, paper
from renja_docs.document.styles import Style
from renja_docs.machine import template_folder
from renja_docs.word.foreign import ForeignError
from renja_docs.word.template import TemplateError
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.readback import paragraphs
from renja_docs.word.write import write
from tests import naskah_render
from tests.naskah_render import LANDSCAPE, PORTRAIT, RINCIAN, numbered, par, small, written
from tests.packages import templates
from tests.properties.sizes import size


def built(*content: b.Block, schemes: tuple[list_levels.Scheme, ...] = ()) -> Package:
    return opc.read(written(small(*content, schemes=schemes)))


def texts(package: Package) -> list[str]:
    return [seen.text for seen in paragraphs(package.document.xml) if seen.text]


def codes(package: Package) -> list[str]:
    return [(e.text or "").strip() for e in package.document.xml.iter(w("instrText"))]


def values(root: Element, tag: str, name: str = "val") -> list[str]:
    return [e.get(w(name), "") for e in root.iter(w(tag))]


def test_same_document_same_bytes() -> None:
    """Nothing random, no clock."""
    assert written() == written()


def test_properties_come_from_the_document() -> None:
    """Title, subject, author, language and date are said, and no machine is named."""
    core = opc.read(written()).parts["/docProps/core.xml"].xml
    said = {str(e.tag).rpartition("}")[2]: e.text for e in core}
    assert said == {
        "title": "Peraturan Contoh",
        "subject": "Rencana kerja",
        "creator": "Bupati Contoh",
        "language": "id-ID",
        "lastModifiedBy": "Bupati Contoh",
        "created": "2023-08-02T00:00:00Z",
        "modified": "2023-08-02T00:00:00Z",
    }


TEXT = st.text(
    st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), exclude_characters="\u00ad"),
    min_size=1,
    max_size=40,
).filter(lambda t: t.strip() and "{{" not in t and "{%" not in t)


@settings(max_examples=size(20), deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=4))
def test_any_text_is_read_back_as_it_is(lines: list[str]) -> None:
    """Markup characters, blanks at the ends, every script: what goes in is what is read."""
    assert texts(built(*[par(Style.ISI, line) for line in lines]))[-len(lines) :] == lines


def test_each_list_instance_starts_anew() -> None:
    """Two instances of one scheme have a w:num each, which restarts every level."""
    items = [numbered(Style.RINCIAN_1, t, "rincian", t, 0, "a.") for t in ("satu", "dua")]
    package = built(*items, schemes=(RINCIAN,))
    assert len(set(values(package.document.xml, "numId"))) == 2
    nums = list(package.parts["/word/numbering.xml"].xml.iter(w("num")))
    assert [len(list(n.iter(w("startOverride")))) for n in nums] == [4, 4]


def test_a_list_goes_on_behind_another_of_its_kind() -> None:
    """Word counts by definition: a list that is taken up again has a definition of its own."""
    items = [
        numbered(Style.RINCIAN_1, "satu", "rincian", "luar", 0, "a."),
        numbered(Style.RINCIAN_1, "di antaranya", "rincian", "dalam", 0, "a."),
        numbered(Style.RINCIAN_1, "dua", "rincian", "luar", 0, "b."),
    ]
    root = built(*items, schemes=(RINCIAN,)).parts["/word/numbering.xml"].xml
    assert len(set(values(root, "abstractNumId"))) == 2


def test_page_references_print_the_prefix_of_their_section() -> None:
    """The prefix is literal text, the number a field; an unknown page is a question mark."""
    line = b.Paragraph(Style.DAFTAR_ISI_1, (b.Run("Judul"), b.Tab(), b.PageRef("bab")))
    heading = b.Paragraph(Style.JUDUL_BAB, (b.Run("JUDUL"),), bookmarks=("bab",))
    whole = small(line, heading, numbered=paper.PageNumber("II-"))
    assert texts(opc.read(written(whole, {"bab": "II-7"})))[-2] == "Judul\tII-7"
    assert texts(opc.read(written(whole, {})))[-2] == "Judul\tII-?"


def test_a_reference_to_a_roman_page_prints_it_in_roman() -> None:
    """One field, with the number as its section prints it."""
    line = b.Paragraph(
        Style.DAFTAR_ISI_1, (b.Run("Kata"), b.Tab(), b.PageRef("kata")), bookmarks=("kata",)
    )
    package = opc.read(
        written(small(line, numbered=paper.PageNumber(format="lowerRoman")), {"kata": "ii"})
    )
    assert texts(package)[-1] == "Kata\tii"
    assert codes(package) == ["PAGEREF kata"]


def test_references_are_fields_with_their_result() -> None:
    """REF with and without the number switch; SEQ that counts, begins anew, repeats, is hidden."""
    spans = (
        b.Ref("p", "a"),
        b.Ref("p", "teks", "text"),
        b.Counted("Pasal", 12),
        b.Counted("Tabel", 3, "ALPHABETIC", within=2),
        b.Counted("Gambar", 1, within=1, first=True),
        b.Counted("Bab", 4, "ROMAN", again=True),
        b.HeadingNumber(2, "4.1"),
        b.Listed("Tabel"),
    )
    package = built(b.Paragraph(Style.ISI, spans, bookmarks=("p",)))
    assert codes(package) == [
        "REF p \\r \\h",
        "REF p \\h",
        "SEQ Pasal \\* ARABIC",
        "SEQ Tabel \\* ALPHABETIC \\s 2",
        "SEQ Gambar \\* ARABIC \\s 1 \\r 1",
        "SEQ Bab \\* ROMAN \\c",
        "STYLEREF 2 \\n",
        "SEQ Tabel \\h",
    ]
    assert texts(package)[-1] == "ateks12C1IV4.1"


def contents(*entries: str) -> b.Contents:
    """A list of contents with lines that lead to marks of their names."""
    lines = (
        b.Paragraph(Style.DAFTAR_ISI_1, (b.Hyperlink(entry, (b.Run(entry), b.PageRef(entry))),))
        for entry in entries
    )
    return b.Contents(b.HEADINGS, tuple(lines))


@pytest.mark.parametrize("entries", [("satu",), ("satu", "dua", "tiga")])
def test_the_lines_of_contents_are_the_result_of_one_field(entries: tuple[str, ...]) -> None:
    """Each line is a link to its place, and the field ends with the last."""
    marked = [par(Style.JUDUL_BAB, entry, bookmarks=(entry,)) for entry in entries]
    package = built(contents(*entries), *marked)
    root = package.document.xml
    assert codes(package)[0] == 'TOC \\o "1-2" \\h \\z'
    assert [link.get(w("anchor")) for link in root.iter(w("hyperlink"))] == list(entries)
    kinds = values(root, "fldChar", "fldCharType")
    assert kinds[:2] == ["begin", "separate"]
    assert kinds[-1] == "end"
    assert texts(package)[-2 * len(entries) :][0] == f"{entries[0]}?"


HEADINGS = list_levels.Scheme(
    "bab",
    (
        list_levels.Level("decimal", "", 0, 0, "nothing"),
        list_levels.Level("decimal", "%1.%2", 680, 680, style=Style.JUDUL_SUBBAB),
    ),
)


def test_styles_have_the_number_of_their_list() -> None:
    """One list for all chapters: a part of one that is put in has its number from its style."""
    heading = b.Paragraph(
        Style.JUDUL_SUBBAB, (b.Run("Isi"),), number=list_levels.Number("bab", "bab", 1, "1.1")
    )
    package = built(heading, schemes=(HEADINGS,))
    numbering = package.parts["/word/numbering.xml"].xml
    assert values(numbering, "pStyle") == ["Heading2"]
    assert list(numbering.iter(w("startOverride"))) == []
    styles = package.parts["/word/styles.xml"].xml
    tied = {s.get(w("styleId")): values(s, "ilvl") for s in styles if values(s, "numId")}
    assert tied == {"Heading2": ["1"]}
    assert values(package.document.xml, "numId") == values(styles, "numId")


def test_a_section_of_tables_ends_in_a_paragraph_of_no_height() -> None:
    """The section needs a paragraph behind the table; two tables need one between them."""
    package = built(naskah_render.grid_small(), naskah_render.grid_small())
    body = package.document.xml[0]
    styles = [e.find(f"{w('pPr')}/{w('pStyle')}") for e in body.iterchildren(w("p"))]
    assert [s.get(w("val")) for s in styles if s is not None][-2:] == [Style.JEDA, Style.JEDA]


@pytest.mark.parametrize("keep_next", [True, False])
def test_what_stays_with_the_next_section_does_so_behind_a_bookmark(*, keep_next: bool) -> None:
    """The paragraph that ends the section is another one: a signature keeps what is above it."""
    caption = b.Paragraph(
        Style.JUDUL_GAMBAR, (b.Run("Alur"),), bookmarks=("gambar_alur",), keep_next=keep_next
    )
    body = built(caption).document.xml[0]
    ends = [e for e in body.iterchildren(w("p")) if values(e, "pStyle") == [Style.JEDA]]
    assert bool(values(ends[-1], "keepNext")) == keep_next


def test_smaller_type_is_a_style_of_its_own() -> None:
    """A table in 7,5 pt names a derived style, so a drafter restyles it in one place."""
    table = replace(naskah_render.grid_small(), size=15)
    package = built(table)
    assert "Sel-15" in values(package.document.xml, "pStyle")
    styles = package.parts["/word/styles.xml"].xml
    derived = next(s for s in styles.iter(w("style")) if s.get(w("styleId")) == "Sel-15")
    assert values(derived, "basedOn") == ["Sel"]
    assert values(derived, "sz") == ["15"]
    assert values(derived, "spacing", "lineRule") == ["exact"]


def test_landscape_returns_to_portrait() -> None:
    """Each section says its paper, and every header and footer, so nothing is inherited."""
    parts = tuple(
        b.Section(page, paper.PageNumber("I-"), (par(Style.ISI, "x"),))
        for page in (PORTRAIT, LANDSCAPE, PORTRAIT)
    )
    package = opc.read(written(replace(small(), parts=parts)))
    sizes = list(package.document.xml.iter(w("pgSz")))
    assert [s.get(w("orient"), "tegak") for s in sizes] == ["tegak", "tegak", "landscape", "tegak"]
    sections = list(package.document.xml.iter(w("sectPr")))[1:]
    assert all(
        len(s.findall(w("headerReference"))) == len(s.findall(w("footerReference"))) == 1
        for s in sections
    )
    assert package.document.xml[0][-1].tag == w("sectPr")


def test_a_row_that_does_not_fill_the_grid_is_a_bug() -> None:
    """The writer refuses it rather than print a ragged table."""
    ragged = b.Table((1000, 1000), (b.Row((b.Cell((par(Style.SEL, "satu"),)),)),))
    with pytest.raises(ValueError, match="1 dari 2 kolom"):
        built(ragged)


def test_a_slot_without_content_is_an_error_of_the_template() -> None:
    """A template that asks for what there is not."""
    whole = small()
    with pytest.raises(TemplateError, match="pembukaan"):
        names = ("lambang", "menetapkan", "batang_tubuh")
        slots: dict[str, tuple[b.Block, ...]] = dict.fromkeys(names, ())
        written(replace(whole, body=replace(whole.body, slots=slots)))


def test_content_without_a_slot_is_an_error_of_the_template() -> None:
    """What has no place would be lost."""
    whole = small()
    slots = {**whole.body.slots, "penjelasan": (par(Style.ISI, "Penjelasan."),)}
    with pytest.raises(TemplateError, match="harus ada tepat satu kali") as caught:
        written(replace(whole, body=replace(whole.body, slots=slots)))
    assert caught.value.nama == "penjelasan"


def test_a_missing_template_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The file that neither the project nor the program has."""
    monkeypatch.setattr(template_folder, "of_program", lambda: tmp_path)
    whole = small()
    with pytest.raises(TemplateError, match=r"hilang\.docx"):
        written(replace(whole, body=replace(whole.body, template="hilang.docx")))


def test_a_missing_annex_is_named() -> None:
    """The file that is not there."""
    with pytest.raises(ForeignError, match=r"asing/hilang\.docx: berkas itu tidak ada"):
        written(replace(small(), parts=(b.Foreign("asing/hilang.docx", "x"),)))


def restyled(folder: Path, change: Callable[[Package], None]) -> Path:
    """A copy of the templates in which somebody changed batang-tubuh.docx."""
    shutil.copytree(templates(), folder / "templates")
    path = folder / "templates" / "batang-tubuh.docx"
    package = opc.read(path.read_bytes())
    change(package)
    path.write_bytes(opc.write(package))
    return folder / "templates"


def test_a_style_changed_in_the_template_is_taken_over(tmp_path: Path) -> None:
    """A drafter sets the headings of articles in another typeface."""

    def change(package: Package) -> None:
        styles = package.parts["/word/styles.xml"].xml
        pasal = next(s for s in styles.iter(w("style")) if s.get(w("styleId")) == Style.PASAL)
        next(pasal.iter(w("rPr"))).insert(
            0, opc.parse_xml(f'<w:rFonts xmlns:w="{W}" w:ascii="Arial"/>'.encode())
        )

    package = opc.read(
        write(small(par(Style.ISI, "isi")), restyled(tmp_path, change), tmp_path, {})
    )
    styles = package.parts["/word/styles.xml"].xml
    pasal = next(s for s in styles.iter(w("style")) if s.get(w("styleId")) == Style.PASAL)
    assert values(pasal, "rFonts", "ascii") == ["Arial"]


def test_a_formula_reworded_in_the_template_is_taken_over(tmp_path: Path) -> None:
    """The words of the template are printed as they stand there."""

    def change(package: Package) -> None:
        for element in package.document.xml.iter(w("t")):
            element.text = (element.text or "").replace("Ditetapkan di", "Ditetapkan bertempat di")

    package = opc.read(
        write(small(par(Style.ISI, "isi")), restyled(tmp_path, change), tmp_path, {})
    )
    assert any(text.startswith("Ditetapkan bertempat di") for text in texts(package))


def test_a_template_with_macros_is_refused(tmp_path: Path) -> None:
    """Templates pass the same door as foreign annexes."""

    def change(package: Package) -> None:
        package.add(
            opc.Part("/word/vbaProject.bin", "application/vnd.ms-office.vbaProject", data=b"x")
        )

    with pytest.raises(TemplateError, match=r"batang-tubuh\.docx: memuat makro"):
        write(small(), restyled(tmp_path, change), tmp_path, {})


def test_wider_margins_in_the_template_narrow_its_tables(tmp_path: Path) -> None:
    """A drafter's margins hold: Menimbang and Mengingat give of their widest column."""

    def change(package: Package) -> None:
        for margin in package.document.xml.iter(w("pgMar")):
            margin.set(w("left"), "1701")
            margin.set(w("right"), "1701")

    grid = (1588, 284, 7483)
    row = b.Row(tuple(b.Cell((par(Style.PEMBUKAAN, text),)) for text in ("Menimbang", ":", "a")))
    table = b.Table(grid, (row,), borders=False)
    whole = small(par(Style.ISI, "isi"))
    slots = {**whole.body.slots, "pembukaan": (table,)}
    wide = replace(whole, body=replace(whole.body, slots=slots))
    package = opc.read(write(wide, restyled(tmp_path, change), tmp_path, {}))
    widths = [int(value) for value in values(package.document.xml, "gridCol", "w")]
    assert widths[:3] == [1588, 284, 12189 - 2 * 1701 - 1588 - 284]
