"""Makes templates/*.docx anew: python templates/buat_templat.py [folder].

The same files each time, byte for byte. What was changed in Word is lost by this.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from gaya_templat import LOOKS, Look
from lxml import etree
from tema_templat import FONT, font_table, theme

from renja_docs.document.styles import NAMES, Style
from renja_docs.word.wml import names, package
from renja_docs.word.wml.names import R, W, w
from renja_docs.word.wml.sect import Edge, Numbering, Paper, edge_part, section
from renja_docs.word.wml.text import Format, paragraph, text

F4 = Paper(12189, 18709, 1417, 1417, 1417, 1417)
NBSP = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a template. left, before, after override the style, in twips."""

    text: str
    style: Style
    left: int | None = None
    before: int | None = None
    after: int | None = None
    outline: int | None = None


def main() -> None:
    """Write the three templates into the folder of this file, or into the one that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, data in templates().items():
        (folder / name).write_bytes(data)


def templates() -> dict[str, bytes]:
    """The bytes of each template by file name."""
    return {
        "batang-tubuh.docx": _template(_batang_tubuh(), numbered=True),
        "lampiran.docx": _template(_lampiran(), numbered=False),
        "penutup.docx": _template(_penutup(), numbered=None),
    }


def _signature(place: str, date: str, post: str, name: str, left: int | None) -> list[Line]:
    sign, room = Style.TANDA_TANGAN, Style.RUANG_TANDA_TANGAN
    return [
        Line(place, sign, left, before=None if left is None else 320),
        Line(date, sign, left),
        Line(post, sign, left),
        Line("{{ ttd }}", room, left),
        Line(name, sign, left),
    ]


def _batang_tubuh() -> list[Line]:
    judul = Style.JUDUL_PERATURAN
    return [
        Line("{% if rancangan %}RANCANGAN{% endif %}", Style.RANCANGAN),
        Line("", Style.LAMBANG),
        Line("{{ kepala_pejabat }}", judul),
        Line("{{ provinsi }}", judul, after=240),
        Line("{{ jenis_daerah }}", judul, outline=1),
        Line("{{ nomor_tahun }}", judul, after=200),
        Line("TENTANG", judul, after=200),
        Line("{{ judul_baris }}", judul),
        Line("DENGAN RAHMAT TUHAN YANG MAHA ESA", Style.RAHMAT),
        Line("{{ pejabat_koma }}", judul, after=240),
        Line("{{ slot('pembukaan') }}", Style.PEMBUKAAN),
        Line("{{ memutuskan }}", Style.MEMUTUSKAN),
        Line("{{ slot('menetapkan') }}", Style.PEMBUKAAN),
        Line("{{ slot('batang_tubuh') }}", Style.ISI),
        Line("{{ perintah }}", Style.PENUTUP),
        *_signature(
            "Ditetapkan di {{ penetapan_tempat }}",
            "pada tanggal {{ penetapan_tanggal }}",
            "{{ penetapan_jabatan }}",
            "{{ penetapan_nama }}",
            None,
        ),
        *_signature(
            "Diundangkan di {{ pengundangan_tempat }}",
            "pada tanggal {{ pengundangan_tanggal }}",
            "{{ pengundangan_jabatan }}",
            "{{ pengundangan_nama }}",
            0,
        ),
        Line("{{ berita_daerah }}", Style.BERITA_DAERAH),
        *_authentication(),
    ]


def _authentication() -> list[Line]:
    sign, room = Style.TANDA_TANGAN, Style.RUANG_TANDA_TANGAN
    return [
        Line("{% if salinan %}Salinan sesuai dengan aslinya{% endif %}", sign, 0, before=480),
        Line("{{ salinan_jabatan }}", sign, 0),
        Line(f"{{% if salinan %}}{NBSP}{{% endif %}}", room, 0),
        Line("{{ salinan_nama }}", sign, 0),
    ]


def _lampiran() -> list[Line]:
    kepala = Style.KEPALA_LAMPIRAN
    return [
        Line("{{ lampiran_judul }}", kepala, outline=1),
        Line("{{ jenis_daerah }}", kepala),
        Line("{{ nomor_tahun }}", kepala),
        Line("TENTANG", kepala),
        Line("{{ judul_baris }}", kepala),
        Line("{{ sampul_dokumen }}", Style.SAMPUL_1, before=3400),
        Line("{{ sampul_tahun }}", Style.SAMPUL_2, before=240, after=3400),
        Line("{{ sampul_perangkat }}", Style.SAMPUL_3),
    ]


def _penutup() -> list[Line]:
    return [
        Line("{{ penetapan_jabatan }}", Style.TANDA_TANGAN),
        Line("{{ ttd }}", Style.RUANG_TANDA_TANGAN),
        Line("{{ penetapan_nama }}", Style.TANDA_TANGAN),
    ]


def _template(lines: list[Line], *, numbered: bool | None) -> bytes:
    """numbered: '- 2 -' from the second page on; False: no number; None: as the pages before."""
    built = package.Package(
        rels={"rId1": package.Relation(names.TYPE_DOCUMENT, "/word/document.xml")}
    )
    document = built.add(package.Part("/word/document.xml", names.CT_DOCUMENT, _root("document")))
    for name, type_, content_type, root in (
        ("styles", names.TYPE_STYLES, names.CT_STYLES, _styles()),
        ("settings", names.TYPE_SETTINGS, names.CT_SETTINGS, _settings()),
        ("theme/theme1", names.TYPE_THEME, names.CT_THEME, theme()),
        ("fontTable", names.TYPE_FONTS, names.CT_FONTS, font_table()),
    ):
        built.add(package.Part(f"/word/{name}.xml", content_type, root))
        document.relate(package.Relation(type_, f"/word/{name}.xml"))
    body = etree.SubElement(document.xml, w("body"))
    for line in lines:
        _line(body, line)
    edges = () if numbered is None else _edges(built, document, numbered=numbered)
    body.append(
        section(F4, Numbering(start=1 if numbered else None), edges, continuous=numbered is None)
    )
    return package.write(built, compress=False)


def _root(tag: str) -> etree._Element:
    return etree.Element(w(tag), nsmap={"w": W, "r": R})


def _edges(built: package.Package, document: package.Part, *, numbered: bool) -> tuple[Edge, ...]:
    def edge(kind: str, page: str, number: tuple[str, str] | None) -> Edge:
        style = Style.TAJUK if kind == "header" else Style.KAKI
        content_type = names.CT_HEADER if kind == "header" else names.CT_FOOTER
        part = built.add(
            package.Part(
                built.free_name(f"/word/{kind}", "xml"),
                content_type,
                edge_part(kind, style, number),
            )
        )
        type_ = names.TYPE_HEADER if kind == "header" else names.TYPE_FOOTER
        return Edge(kind, page, document.relate(package.Relation(type_, part.name)))

    empty = (
        edge("header", "default", ("- ", " -") if numbered else None),
        edge("footer", "default", None),
    )
    first = (edge("header", "first", None), edge("footer", "first", None)) if numbered else ()
    return empty + first


def _line(body: etree._Element, line: Line) -> None:
    element = paragraph(body, Format(line.style, left=line.left, outline=line.outline))
    if line.before is not None or line.after is not None:
        spacing = etree.Element(w("spacing"))
        for side, value in (("before", line.before), ("after", line.after)):
            if value is not None:
                spacing.set(w(side), str(value))
        _after(element[0], spacing, ("pStyle", "keepNext", "pageBreakBefore", "numPr"))
    if line.text:
        text(element, line.text)


def _after(parent: etree._Element, child: etree._Element, before: tuple[str, ...]) -> None:
    index = sum(1 for e in parent if e.tag in [w(tag) for tag in before])
    parent.insert(index, child)


def _styles() -> etree._Element:
    root = _root("styles")
    defaults = etree.SubElement(root, w("docDefaults"))
    run = etree.SubElement(etree.SubElement(defaults, w("rPrDefault")), w("rPr"))
    _set(run, "rFonts", ascii=FONT, hAnsi=FONT, eastAsia=FONT, cs=FONT)
    _set(run, "sz", val="24")
    _set(run, "szCs", val="24")
    _set(run, "lang", val="id-ID", eastAsia="en-US", bidi="ar-SA")
    etree.SubElement(defaults, w("pPrDefault"))
    _normal(root)
    for style in Style:
        _paragraph_style(root, style, LOOKS[style])
    return root


def _normal(root: etree._Element) -> None:
    normal = _style(root, "paragraph", "Normal", "Normal", default=True)
    _set(etree.SubElement(normal, w("pPr")), "spacing", line="320", lineRule="exact")
    character = _style(
        root, "character", "DefaultParagraphFont", "Default Paragraph Font", default=True
    )
    table = _style(root, "table", "TableNormal", "Normal Table", default=True)
    listing = _style(root, "numbering", "NoList", "No List", default=True)
    for hidden in (character, table, listing):
        _set(hidden, "uiPriority", val="99")
        etree.SubElement(hidden, w("semiHidden"))
        etree.SubElement(hidden, w("unhideWhenUsed"))
    properties = etree.SubElement(table, w("tblPr"))
    _set(properties, "tblInd", w="0", type="dxa")
    margins = etree.SubElement(properties, w("tblCellMar"))
    for side, width in (("top", "0"), ("left", "108"), ("bottom", "0"), ("right", "108")):
        _set(margins, side, w=width, type="dxa")


def _style(
    root: etree._Element, kind: str, id_: str, name: str, *, default: bool = False
) -> etree._Element:
    element = etree.SubElement(root, w("style"))
    element.set(w("type"), kind)
    if default:
        element.set(w("default"), "1")
    else:
        element.set(w("customStyle"), "1")
    element.set(w("styleId"), id_)
    _set(element, "name", val=name)
    return element


def _paragraph_style(root: etree._Element, style: Style, look: Look) -> None:
    element = _style(root, "paragraph", style, NAMES[style])
    _set(element, "basedOn", val="Normal")
    etree.SubElement(element, w("qFormat"))
    properties = etree.SubElement(element, w("pPr"))
    if look.keep_next:
        etree.SubElement(properties, w("keepNext"))
    if look.keep_lines:
        etree.SubElement(properties, w("keepLines"))
    _tabs(properties, look)
    line = (
        {"line": str(look.line), "lineRule": "exact"}
        if look.line
        else {"line": "240", "lineRule": "auto"}
    )
    _set(properties, "spacing", before=str(look.before), after=str(look.after), **line)
    _indent(properties, look)
    _set(properties, "jc", val=look.align)
    if look.outline:
        _set(properties, "outlineLvl", val=str(look.outline - 1))
    _characters(element, look)


def _tabs(properties: etree._Element, look: Look) -> None:
    if look.tabs:
        tabs = etree.SubElement(properties, w("tabs"))
        for kind, position, leader in look.tabs:
            _set(tabs, "tab", val=kind, leader=leader, pos=str(position))


def _indent(properties: etree._Element, look: Look) -> None:
    first = (
        {"hanging" if look.hanging > 0 else "firstLine": str(abs(look.hanging))}
        if look.hanging
        else {}
    )
    if look.left or look.right or first:
        _set(properties, "ind", left=str(look.left), right=str(look.right), **first)


def _characters(element: etree._Element, look: Look) -> None:
    properties = etree.SubElement(element, w("rPr"))
    if look.bold:
        etree.SubElement(properties, w("b"))
    _set(properties, "sz", val=str(look.size))
    _set(properties, "szCs", val=str(look.size))


def _settings() -> etree._Element:
    root = _root("settings")
    _set(root, "zoom", percent="100")
    _set(root, "defaultTabStop", val="567")
    _set(root, "characterSpacingControl", val="doNotCompress")
    mode = etree.SubElement(etree.SubElement(root, w("compat")), w("compatSetting"))
    for name, value in (
        ("name", "compatibilityMode"),
        ("uri", "http://schemas.microsoft.com/office/word"),
        ("val", "15"),
    ):
        mode.set(w(name), value)
    _set(root, "themeFontLang", val="id-ID")
    _set(root, "decimalSymbol", val=",")
    _set(root, "listSeparator", val=";")
    return root


def _set(parent: etree._Element, tag: str, **attributes: str) -> None:
    element = etree.SubElement(parent, w(tag))
    for name, value in attributes.items():
        element.set(w(name), value)


if __name__ == "__main__":
    main()
