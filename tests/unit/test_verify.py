"""The structural gate: a sound file passes, and one fault of each kind is named."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from lxml import etree

from renja_docs.word.verify import verify
from renja_docs.word.wml import names
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import WP, r, w
from renja_docs.word.wml.package import Package, Relation
from tests import naskah_render
from tests.docx_lain import unzipped, zipped


@cache
def sound() -> bytes:
    """The made-up document with one of everything."""
    return naskah_render.written()


def first(package: Package, tag: str) -> Element:
    """The first element of a kind in the body."""
    return next(package.document.xml.iter(w(tag)))


def drop(element: Element) -> None:
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def edit(tag: str, **attributes: str) -> Callable[[Package], None]:
    """A change of attributes of the first element of a kind."""

    def change(package: Package) -> None:
        for name, value in attributes.items():
            first(package, tag).set(w(name), value)

    return change


def retext(content: str) -> Callable[[Package], None]:
    def change(package: Package) -> None:
        first(package, "t").text = content

    return change


def remove(tag: str) -> Callable[[Package], None]:
    return lambda package: drop(first(package, tag))


def lost_target(package: Package) -> None:
    first(package, "instrText").text = " REF hilang \\h "


def double_bookmark(package: Package) -> None:
    one, other = list(package.document.xml.iter(w("bookmarkStart")))[:2]
    other.set(w("name"), one.get(w("name"), ""))


def swap_children(package: Package) -> None:
    properties = next(e for e in package.document.xml.iter(w("pPr")) if len(e) > 1)
    properties.append(properties[0])


def table_at_end_of_cell(package: Package) -> None:
    cell = first(package, "tc")
    etree.SubElement(cell, w("tbl"))


def touching_tables(package: Package) -> None:
    table = first(package, "tbl")
    table.addnext(etree.Element(w("tbl")))


def body_without_section(package: Package) -> None:
    drop(package.document.xml[0][-1])


def empty_section(package: Package) -> None:
    section = first(package, "sectPr")
    paragraph = etree.Element(w("p"))
    etree.SubElement(paragraph, w("pPr")).append(etree.fromstring(etree.tostring(section)))
    owner = section.getparent()
    assert owner is not None and owner.getparent() is not None
    owner.getparent().addnext(paragraph)  # type: ignore[union-attr]


def late_abstract(package: Package) -> None:
    root = package.parts["/word/numbering.xml"].xml
    root.append(root[0])


def external(package: Package) -> None:
    package.document.relate(Relation("http://contoh/hyperlink", "http://contoh.id", external=True))


def broken_relation(package: Package) -> None:
    package.document.relate(Relation("http://contoh/image", "/word/media/hilang.png"))


def unknown_relation(package: Package) -> None:
    first(package, "headerReference").set(r("id"), "rId999")


def leftover(package: Package) -> None:
    package.add(opc.Part("/word/sisa.xml", "application/xml", etree.Element("sisa")))


def empty_heading(package: Package) -> None:
    paragraph = next(p for p in package.document.xml.iter(w("p")) if _style(p) == "Heading1")
    for run in paragraph.findall(w("r")):
        paragraph.remove(run)


def _style(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


def same_drawing_id(package: Package) -> None:
    for drawing in package.document.xml.iter(f"{{{WP}}}docPr"):
        drawing.set("id", "1")


def mute_picture(package: Package) -> None:
    next(package.document.xml.iter(f"{{{WP}}}docPr")).set("descr", "")


def upright_landscape(package: Package) -> None:
    size = next(
        e for e in package.document.xml.iter(w("pgSz")) if e.get(w("orient")) == "landscape"
    )
    size.set(w("w"), "100")


def narrow(package: Package) -> None:
    table = next(
        e
        for e in package.document.xml.iter(w("tbl"))
        if next(e.iter(w("tblBorders")), None) is not None
    )
    next(table.iter(w("gridCol"))).set(w("w"), "1")


def late_header(package: Package) -> None:
    rows = [
        e
        for e in package.document.xml.iter(w("tr"))
        if e.find(f"{w('trPr')}/{w('tblHeader')}") is not None
    ]
    table = rows[0].getparent()
    assert table is not None
    table.append(rows[0])


def merge_from_nothing(package: Package) -> None:
    row = next(e for e in package.document.xml.iter(w("tr")))
    etree.SubElement(row[0][0], w("vMerge"))


def misplaced(parent: str, child: str) -> Callable[[Package], None]:
    """An element where the schema knows none."""
    return lambda package: first(package, parent).append(etree.Element(w(child)))


def lone_note(package: Package) -> None:
    run = etree.SubElement(first(package, "p"), w("r"))
    etree.SubElement(run, w("footnoteReference")).set(w("id"), "77")


def lost_anchor(package: Package) -> None:
    etree.SubElement(first(package, "p"), w("hyperlink")).set(w("anchor"), "hilang")


def active_field(package: Package) -> None:
    first(package, "instrText").text = ' INCLUDETEXT "C:/rahasia.docx" '


def false_picture(package: Package) -> None:
    part = next(p for p in package.parts.values() if p.content_type.startswith("image/"))
    part.data = b"bukan gambar"


def base_of_itself(package: Package) -> None:
    part = package.related(names.TYPE_STYLES)
    assert part is not None
    based = next(e for e in part.xml.iter(w("style")) if e.find(w("basedOn")) is not None)
    based.find(w("basedOn")).set(w("val"), based.get(w("styleId"), ""))  # type: ignore[union-attr]


def wrong_kind_of_style(package: Package) -> None:
    part = package.related(names.TYPE_STYLES)
    assert part is not None
    styles = {e.get(w("type")): e.get(w("styleId"), "") for e in part.xml.iter(w("style"))}
    first(package, "pStyle").set(w("val"), styles["character"])


def wrong_part_type(package: Package) -> None:
    part = package.related(names.TYPE_NUMBERING)
    assert part is not None
    part.content_type = names.CT_FONTS


def part_of(package: Package, type_: str) -> Element:
    part = package.related(type_)
    assert part is not None
    return part.xml


def loose_text(package: Package) -> None:
    first(package, "tr").text = "liar"


def strange_element(package: Package) -> None:
    etree.SubElement(first(package, "p"), "{urn:tiada}x")


def undeclared_prefix(package: Package) -> None:
    package.document.xml.set(f"{{{names.MC}}}Ignorable", "w99")


def choice_without_need(package: Package) -> None:
    alternate = etree.SubElement(first(package, "r"), f"{{{names.MC}}}AlternateContent")
    etree.SubElement(alternate, f"{{{names.MC}}}Choice")


def late_start(package: Package) -> None:
    start = first(package, "bookmarkStart")
    parent = start.getparent()
    assert parent is not None
    parent.append(start)


def second_separator(package: Package) -> None:
    mark = next(
        e for e in package.document.xml.iter(w("fldChar")) if e.get(w("fldCharType")) == "separate"
    )
    mark.addnext(etree.fromstring(etree.tostring(mark)))


def code_outside(package: Package) -> None:
    etree.SubElement(first(package, "r"), w("instrText")).text = " PAGE "


def link_to_nothing(package: Package) -> None:
    etree.SubElement(first(package, "p"), w("hyperlink"))


def footer_twice(package: Package) -> None:
    reference = first(package, "footerReference")
    reference.addnext(etree.fromstring(etree.tostring(reference)))


def picture_of_a_style(package: Package) -> None:
    rid = next(k for k, v in package.document.rels.items() if v.type == names.TYPE_STYLES)
    next(package.document.xml.iter(f"{{{names.A}}}blip")).set(r("embed"), rid)


def other_root(package: Package) -> None:
    part_of(package, names.TYPE_SETTINGS).tag = w("setelan")


def same_style_name(package: Package) -> None:
    one, other = list(part_of(package, names.TYPE_STYLES).iter(w("name")))[:2]
    other.set(w("val"), one.get(w("val"), ""))


def level_twice(package: Package) -> None:
    level = next(part_of(package, names.TYPE_NUMBERING).iter(w("lvl")))
    level.addnext(etree.fromstring(etree.tostring(level)))


def deleted_text(package: Package) -> None:
    etree.SubElement(first(package, "r"), w("delText")).text = "x"


def two_titles(package: Package) -> None:
    title = package.parts["/docProps/core.xml"].xml[0]
    title.addnext(etree.fromstring(etree.tostring(title)))


def cut_off_picture(package: Package) -> None:
    part = next(p for p in package.parts.values() if p.content_type.startswith("image/"))
    part.data = part.data[:-20]


def table_without_rows(package: Package) -> None:
    table = first(package, "tbl")
    for row in table.findall(w("tr")):
        table.remove(row)


FAULTS: dict[str, tuple[Callable[[Package], None], str]] = {
    "style": (edit("pStyle", val="Hilang"), "gaya Hilang tidak ada"),
    "list": (edit("numId", val="999"), "daftar 999 tingkat"),
    "level": (edit("ilvl", val="7"), "tingkat 7 tidak didefinisikan"),
    "definition behind instance": (late_abstract, "w:abstractNum berdiri sesudah w:num"),
    "target of a field": (lost_target, "REF menuju penanda hilang yang tidak ada"),
    "bookmark name twice": (double_bookmark, "ada 2 kali"),
    "bookmark name": (edit("bookmarkStart", name="a b"), "tidak diterima Word"),
    "bookmark end": (remove("bookmarkEnd"), "tidak berpasangan"),
    "field begin": (remove("fldChar"), "tanpa awal"),
    "field code": (remove("instrText"), "tanpa kode"),
    "order of children": (swap_children, "pPr: "),
    "cell end": (table_at_end_of_cell, "sel tidak diakhiri paragraf"),
    "touching tables": (touching_tables, "dua tabel tanpa paragraf"),
    "span": (edit("gridSpan", val="3"), "tidak mengisi"),
    "missing cell": (remove("tc"), "tidak mengisi"),
    "cell width": (edit("tcW", w="77"), "lebar sel tidak berjumlah"),
    "table width": (edit("gridCol", w="77777"), "melebihi lebar teks"),
    "narrow table": (narrow, "kurang dari lebar teks"),
    "late header row": (late_header, "sesudah baris isi"),
    "merge without start": (merge_from_nothing, "tanpa awal"),
    "line end": (retext("a\nb"), "karakter kendali"),
    "placeholder": (retext("{{ x }}"), "placeholder tertinggal"),
    "last section": (body_without_section, "bukan w:sectPr"),
    "empty section": (empty_section, "bagian halaman tanpa isi"),
    "paper": (upright_landscape, "arah kertas"),
    "no paper": (remove("pgSz"), "tanpa ukuran kertas"),
    "external": (external, "menuju ke luar"),
    "relationship": (broken_relation, "/word/media/hilang.png yang tidak ada"),
    "reference": (unknown_relation, "rujukan relasi rId999 tidak ada"),
    "leftover part": (leftover, "/word/sisa.xml: tidak dirujuk"),
    "empty heading": (empty_heading, "judul kosong"),
    "drawing id": (same_drawing_id, "ada 2 kali"),
    "child in a wrong parent": (misplaced("body", "tc"), "tc tidak boleh berada di dalamnya"),
    "run in a run": (misplaced("r", "r"), "r tidak boleh berada di dalamnya"),
    "row in a cell": (misplaced("tc", "tr"), "tr tidak boleh berada di dalamnya"),
    "unknown attribute": (edit("p", tiada="1"), "atribut tiada tidak dikenal"),
    "value of a list": (edit("jc", val="tengah"), "atribut val bernilai “tengah”"),
    "value that is no number": (edit("tcW", w="lebar"), "atribut w bernilai “lebar”"),
    "missing attribute": (lambda p: first(p, "pStyle").attrib.clear(), "atribut val tidak ada"),
    "note": (lone_note, "footnoteReference 77 tidak ada"),
    "anchor": (lost_anchor, "penanda hilang yang tidak ada"),
    "active field": (active_field, "INCLUDETEXT"),
    "picture": (false_picture, "bukan gambar image/"),
    "style of itself": (base_of_itself, "didasarkan pada dirinya sendiri"),
    "kind of a style": (wrong_kind_of_style, "dipakai sebagai pStyle"),
    "type of a part": (wrong_part_type, "tidak sesuai relasinya"),
    "loose text": (loose_text, "teks di luar unsur teks"),
    "namespace": (strange_element, "ruang nama urn:tiada tidak dikenal"),
    "ignorable prefix": (undeclared_prefix, "awalan w99 yang tidak ada"),
    "choice": (choice_without_need, "mc:Choice tanpa syarat"),
    "bookmark end first": (late_start, "berakhir sebelum dimulai"),
    "two separators": (second_separator, "dua pemisah"),
    "code outside a field": (code_outside, "di luar bidang"),
    "link": (link_to_nothing, "tautan tanpa tujuan"),
    "two footers": (footer_twice, "untuk halaman yang sama"),
    "picture that is none": (picture_of_a_style, "blip menuju"),
    "root": (other_root, "unsur akarnya bukan settings"),
    "style name": (same_style_name, "dipakai 2 gaya"),
    "level twice": (level_twice, "tingkat daftar ganda"),
    "deleted text": (deleted_text, "di luar penghapusan"),
    "property twice": (two_titles, "ada 2 kali"),
    "cut off picture": (cut_off_picture, "rusak atau terpotong"),
    "no rows": (table_without_rows, "tabel tanpa baris"),
    "alt text": (mute_picture, "gambar tanpa uraian"),
}


def test_a_sound_file_has_no_fault() -> None:
    """The gate is silent on what we build."""
    assert verify(sound()) == []


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_named(name: str) -> None:
    """One fault in a copy of a sound file; the gate says which."""
    plant, message = FAULTS[name]
    package = opc.read(sound())
    plant(package)
    faults = verify(opc.write(package))
    assert any(message in fault for fault in faults), faults


def test_a_part_that_is_no_xml_is_a_fault() -> None:
    """A broken part stops at the door."""
    package = opc.read(sound())
    settings = package.parts["/word/settings.xml"]
    settings.root, settings.data = None, b"<w:settings"
    assert any("/word/settings.xml" in fault for fault in verify(opc.write(package)))


def test_bytes_that_are_no_zip_are_a_fault() -> None:
    """Nothing is raised: the gate answers."""
    assert len(verify(b"PK bukan zip")) == 1


@pytest.mark.parametrize(
    ("part", "found", "other", "message"),
    [
        ("[Content_Types].xml", b'Extension="rels"', b'Extension="rals"', "tidak disebut"),
        ("[Content_Types].xml", b"<Override ", b'<Override PartName="/tiada.xml" ', "yang tidak"),
        ("word/_rels/document.xml.rels", b'Id="rId1"', b'Id="1 a"', "salah tulis"),
        ("word/_rels/document.xml.rels", b'Id="rId2"', b'Id="rId1"', "relasi ganda"),
        ("word/_rels/document.xml.rels", b'Id="rId1"', b'Id="rId1" TargetMode="x"', "salah tulis"),
    ],
)
def test_what_a_package_says_of_its_parts_is_judged(
    part: str, found: bytes, other: bytes, message: str
) -> None:
    """Types and relationships, which no part holds."""
    entries = unzipped(sound())
    if b"PartName" in other:
        entries[part] = entries[part].replace(
            b"</Types>", other + b'ContentType="application/xml"/></Types>'
        )
    else:
        assert found in entries[part]
        entries[part] = entries[part].replace(found, other, 1)
    assert any(message in fault for fault in verify(zipped(entries)))
