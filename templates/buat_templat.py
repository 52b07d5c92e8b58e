"""Makes templates/*.docx anew: python templates/buat_templat.py [folder].

The same files each time, byte for byte. Whoever changed a template in Word loses the change by
this.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from lembar_gaya import add, part_root, styles
from lxml import etree
from tema_templat import font_table, theme

from renja_docs.document import blocks, paper
from renja_docs.document.paper import LANSKAP, TEGAK
from renja_docs.document.styles import Style
from renja_docs.word.wml import names, package
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.runs import text
from renja_docs.word.wml.sect import HeaderKind, HeaderReference, header_part, section

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
    keep_next: bool = False


def main() -> None:
    """Write the templates into the folder of this file, or into the one that is named."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
    for name, data in templates().items():
        (folder / name).write_bytes(data)


def templates() -> dict[str, bytes]:
    """The bytes of each template by file name."""
    return {
        "batang-tubuh.docx": _template(_batang_tubuh(), numbered=True),
        "lampiran.docx": _template(_lampiran(), numbered=False),
        "penjelasan.docx": _template(_penjelasan(), numbered=True),
        "penutup.docx": _template(_penutup(), numbered=None),
        "lanskap.docx": _template(_lanskap(), numbered=False, page=LANSKAP),
    }


def _promulgated(text: str) -> str:
    """A line that only what is promulgated has."""
    return f"{{% if pengundangan %}}{text}{{% endif %}}"


def _signature(
    place: str, date: str, post: str, name: str, left: int | None, room: str = "{{ ttd }}"
) -> list[Line]:
    sign = Style.TANDA_TANGAN
    return [
        Line(place, sign, left, before=None if left is None else 320),
        Line(date, sign, left),
        Line(post, sign, left),
        Line(room, Style.RUANG_TANDA_TANGAN, left),
        Line(name, sign, left),
    ]


def _batang_tubuh() -> list[Line]:
    judul = Style.JUDUL_PERATURAN
    return [
        Line("{% if rancangan %}RANCANGAN{% endif %}", Style.RANCANGAN),
        Line("{{ slot('lambang') }}", Style.LAMBANG),
        Line("{{ kepala_pejabat }}", judul),
        Line("{{ provinsi }}", judul),
        Line("{{ jenis_daerah }}", judul, before=240, outline=1),
        Line("{{ nomor_tahun }}", judul, after=200),
        Line("TENTANG", judul, after=200),
        Line("{{ judul_baris }}", judul),
        Line("{{ rahmat }}", Style.RAHMAT),
        Line("{{ sela_pejabat }}", Style.JARAK),
        Line("{{ pejabat_koma }}", judul, after=240),
        Line("{{ slot('pembukaan') }}", Style.PEMBUKAAN),
        Line("{{ memutuskan }}", Style.MEMUTUSKAN),
        Line("{{ slot('menetapkan') }}", Style.PEMBUKAAN),
        Line("{{ slot('batang_tubuh') }}", Style.ISI),
        Line("{{ perintah }}", Style.PENUTUP),
        Line("{{ sela_penetapan }}", Style.TANDA_TANGAN),
        *_signature(
            "Ditetapkan di {{ penetapan_tempat }}",
            "pada tanggal {{ penetapan_tanggal }}",
            "{{ penetapan_jabatan }}",
            "{{ penetapan_nama }}",
            None,
        ),
        *_signature(
            _promulgated("Diundangkan di {{ pengundangan_tempat }}"),
            _promulgated("pada tanggal {{ pengundangan_tanggal }}"),
            "{{ pengundangan_jabatan }}",
            "{{ pengundangan_nama }}",
            0,
            room=_promulgated("{{ ttd }}"),
        ),
        Line("{{ berita_daerah }}", Style.BERITA_DAERAH, keep_next=True),
        Line("{{ noreg }}", Style.BERITA_DAERAH, before=120),
        Line("{{ sela_tembusan }}", Style.ISI),
        Line("{% if ada_tembusan %}Tembusan:{% endif %}", Style.TANDA_TANGAN, 0),
        Line("{{ tembusan }}", Style.TANDA_TANGAN, 0),
        *_authentication(),
    ]


def _authentication() -> list[Line]:
    sign, room = Style.TANDA_TANGAN, Style.RUANG_TANDA_TANGAN
    return [
        Line("{% if salinan %}Salinan sesuai dengan aslinya{% endif %}", sign, 0, before=480),
        Line("{{ salinan_jabatan }}", sign, 0),
        Line(f"{{% if salinan %}}{NBSP}{{% endif %}}", room, 0),
        Line("{{ salinan_nama }}", sign, 0),
        Line("{{ salinan_pangkat }}", sign, 0),
        Line("{{ salinan_nip }}", sign, 0),
    ]


def _penjelasan() -> list[Line]:
    judul = Style.JUDUL_PERATURAN
    return [
        Line("PENJELASAN", judul, outline=1),
        Line("ATAS", judul),
        Line("{{ jenis_daerah }}", judul),
        Line("{{ nomor_tahun }}", judul, after=200),
        Line("TENTANG", judul, after=200),
        Line("{{ judul_baris }}", judul),
        Line("I. UMUM", Style.ISI, before=320, outline=2),
        Line("{{ slot('umum') }}", Style.ISI),
        Line("II. PASAL DEMI PASAL", Style.ISI, before=240, outline=2),
        Line("{{ slot('pasal_demi_pasal') }}", Style.ISI),
        Line("{{ tambahan_lembaran }}", Style.BERITA_DAERAH),
    ]


def _lampiran() -> list[Line]:
    kepala = Style.KEPALA_LAMPIRAN
    return [
        Line("{{ lampiran_judul }}", kepala, outline=1),
        Line("{{ jenis_daerah }}", kepala),
        Line("{{ nomor_tahun }}", kepala),
        Line("TENTANG", kepala),
        Line("{{ judul_baris }}", kepala),
        Line("", Style.JARAK, before=1800),
        Line("{{ slot('lambang') }}", Style.LAMBANG),
        Line("{{ sampul_dokumen }}", Style.SAMPUL_1, before=1200),
        Line("{{ sampul_tahun }}", Style.SAMPUL_2, before=240, after=4200),
        Line("{{ sampul_perangkat }}", Style.SAMPUL_3),
    ]


def _penutup() -> list[Line]:
    return [
        Line("{{ penetapan_jabatan }}", Style.TANDA_TANGAN, before=240),
        Line("{{ ttd }}", Style.RUANG_TANDA_TANGAN),
        Line("{{ penetapan_nama }}", Style.TANDA_TANGAN),
    ]


def _lanskap() -> list[Line]:
    return [
        Line("Halaman tabel lanskap", Style.JUDUL_TABEL),
        Line(
            "Ukuran kertas, margin, dan jarak nomor halaman berkas ini berlaku bagi semua tabel "
            "lanskap. Tulisan ini tidak ikut dicetak.",
            Style.ISI,
        ),
    ]


def _template(lines: list[Line], *, numbered: bool | None, page: paper.Page = TEGAK) -> bytes:
    """A template with these paragraphs.

    numbered: '- 2 -' from the second page on; False: no page number; None: as the pages before.
    """
    built = package.Package(
        rels={"rId1": package.Relation(names.TYPE_DOCUMENT, "/word/document.xml")}
    )
    document = built.add(
        package.Part("/word/document.xml", names.CT_DOCUMENT, part_root("document"))
    )
    for name, type_, content_type, root in (
        ("styles", names.TYPE_STYLES, names.CT_STYLES, styles()),
        ("settings", names.TYPE_SETTINGS, names.CT_SETTINGS, _settings()),
        ("theme/theme1", names.TYPE_THEME, names.CT_THEME, theme()),
        ("fontTable", names.TYPE_FONTS, names.CT_FONTS, font_table()),
    ):
        built.add(package.Part(f"/word/{name}.xml", content_type, root))
        document.relate(package.Relation(type_, f"/word/{name}.xml"))
    body = etree.SubElement(document.xml, w("body"))
    for line in lines:
        _line(body, line)
    headers = () if numbered is None else _headers(built, document, numbered=numbered)
    number = paper.PageNumber(start=1 if numbered else None)
    body.append(section(page, number, headers, continuous=numbered is None))
    return package.write(built, compress=False)


def _headers(
    built: package.Package, document: package.Part, *, numbered: bool
) -> tuple[HeaderReference, ...]:
    def header(
        kind: HeaderKind, page: Literal["default", "first"], number: tuple[str, str] | None
    ) -> HeaderReference:
        style = Style.TAJUK if kind == "header" else Style.KAKI
        content_type = names.CT_HEADER if kind == "header" else names.CT_FOOTER
        type_ = names.TYPE_HEADER if kind == "header" else names.TYPE_FOOTER
        name = built.free_name(f"/word/{kind}", "xml")
        part = built.add(package.Part(name, content_type, header_part(kind, style, number)))
        return HeaderReference(kind, page, document.relate(package.Relation(type_, part.name)))

    always = (
        header("header", "default", ("- ", " -") if numbered else None),
        header("footer", "default", None),
    )
    if not numbered:
        return always
    return (*always, header("header", "first", None), header("footer", "first", None))


def _line(body: Element, line: Line) -> None:
    said = blocks.Paragraph(
        line.style,
        left=line.left,
        before=line.before,
        after=line.after,
        outline=line.outline,
        keep_next=line.keep_next,
    )
    element = paragraph(body, said)
    if line.text:
        text(element, line.text)


def _settings() -> Element:
    root = part_root("settings")
    add(root, "zoom", percent="100")
    add(root, "defaultTabStop", val="567")
    add(root, "characterSpacingControl", val="doNotCompress")
    mode = etree.SubElement(etree.SubElement(root, w("compat")), w("compatSetting"))
    for name, value in (
        ("name", "compatibilityMode"),
        ("uri", "http://schemas.microsoft.com/office/word"),
        ("val", "15"),
    ):
        mode.set(w(name), value)
    add(root, "themeFontLang", val="id-ID")
    add(root, "decimalSymbol", val=",")
    add(root, "listSeparator", val=";")
    return root


if __name__ == "__main__":
    main()
