"""Ten ways to restyle the templates, as a drafter does in Word."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from renja_docs.machine.libreoffice import locate
from tests.sunting.edit import Edit

NAMES = ("batang-tubuh.docx", "lampiran.docx", "penutup.docx")
BODY = NAMES[0]


def gaya(ubah: Callable[[DocumentType], None], *nama: str) -> Callable[[Path], None]:
    """Open templates, all of them where none is named, change them and save them."""

    def buat(akar: Path) -> None:
        for berkas in nama or NAMES:
            jalur = str(akar / "templates" / berkas)
            dokumen = Document(jalur)
            ubah(dokumen)
            dokumen.save(jalur)

    return buat


def _styles(dokumen: DocumentType) -> list[ParagraphStyle]:
    return [s for s in dokumen.styles if isinstance(s, ParagraphStyle)]


def _typeface(dokumen: DocumentType) -> None:
    for style in _styles(dokumen):
        style.font.name = "Arial"


def _sizes(dokumen: DocumentType) -> None:
    for style in _styles(dokumen):
        if style.font.size is not None and style.font.size > Pt(10):
            style.font.size = Pt(11)


def _margins(dokumen: DocumentType) -> None:
    for section in dokumen.sections:
        section.left_margin = section.right_margin = Cm(3)
        section.top_margin = Cm(2)


def _spacing(dokumen: DocumentType) -> None:
    for style in _styles(dokumen):
        style.paragraph_format.space_after = Pt(8)


def _emblem(dokumen: DocumentType) -> None:
    style = dokumen.styles["Lambang"]
    assert isinstance(style, ParagraphStyle)
    style.paragraph_format.line_spacing_rule = WD_LINE_SPACING.SINGLE


def _alias(dokumen: DocumentType) -> None:
    """Word keeps short names beside that of a style; here those of built-in styles."""
    for name, alias in (("Pembukaan", "Body Text 2"), ("Isi", "Body Text")):
        element = OxmlElement("w:aliases")
        element.set(qn("w:val"), alias)
        dokumen.styles[name].element.find(qn("w:name")).addnext(element)


def _colour(dokumen: DocumentType) -> None:
    for name in ("Heading 1", "Heading 2"):
        style = dokumen.styles[name]
        assert isinstance(style, ParagraphStyle)
        style.font.color.rgb = RGBColor(0x1F, 0x3A, 0x5F)
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT


def _split(dokumen: DocumentType) -> None:
    """Word parts the text of a placeholder into runs as it is typed."""
    for paragraph in dokumen.paragraphs:
        text = paragraph.text
        if text.startswith("{{ ") and "slot(" not in text:
            for run in list(paragraph.runs):
                paragraph._p.remove(run._r)
            for piece in (text[:5], text[5:9], text[9:]):
                paragraph.add_run(piece)


def _lines(dokumen: DocumentType) -> None:
    """An empty line more: the words themselves are those of the law."""
    dokumen.paragraphs[1].insert_paragraph_before("")


def _own_style(dokumen: DocumentType) -> None:
    """A style of the drafter's own on a line of the title."""
    style = dokumen.styles.add_style("Kop Bupati", 1)
    title = next(p for p in dokumen.paragraphs if "kepala_pejabat" in p.text)
    style.base_style = title.style
    title.style = style


def _libreoffice(akar: Path) -> None:
    """Opened and saved by LibreOffice; left as it is where there is none."""
    office = locate()
    if office is None:
        return
    folder = akar / "templates"
    profile = (akar / "profil").as_uri()
    command = [
        str(office),
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "docx",
    ]
    for name in NAMES:
        out = akar / "disimpan"
        subprocess.run(
            [*command, "--outdir", str(out), str(folder / name)],
            check=True,
            capture_output=True,
            timeout=300,
        )
        (out / name).replace(folder / name)


TEMPLAT = (
    Edit("another typeface", gaya(_typeface)),
    Edit("smaller type", gaya(_sizes)),
    Edit("wider margins", gaya(_margins)),
    Edit("more space between paragraphs", gaya(_spacing)),
    Edit("room for an emblem", gaya(_emblem, BODY)),
    Edit("styles with the alias of a built-in one", gaya(_alias, BODY)),
    Edit("coloured headings to the left", gaya(_colour, BODY)),
    Edit("placeholders parted into runs", gaya(_split)),
    Edit("an empty line more", gaya(_lines, BODY)),
    Edit("a style of the drafter's own", gaya(_own_style, BODY)),
    Edit("saved by LibreOffice", _libreoffice),
)
