"""Files of other people, as python-docx makes them: what a foreign annex may bring along."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.shared import Mm

from renja_docs.word.wml import names
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.package import Package, Part, Relation, parse_xml
from tests import naskah_render

W_NS = f'xmlns:w="{names.W}"'


def made(fill: Callable[[DocumentType], object]) -> bytes:
    """The bytes of a stock document with this content."""
    document = Document()
    fill(document)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def changed(data: bytes, change: Callable[[Package], object]) -> bytes:
    """The bytes after a change of the package."""
    package = opc.read(data)
    change(package)
    return opc.write(package)


def plain(document: DocumentType) -> None:
    """A paragraph."""
    document.add_paragraph("Isi lampiran asing.")


def landscape(document: DocumentType) -> None:
    """Landscape, with a header and a footer of its own."""
    section = document.sections[0]
    section.orientation, section.page_width, section.page_height = (
        WD_ORIENT.LANDSCAPE,
        Mm(330),
        Mm(215),
    )
    section.header.paragraphs[0].text = "Tajuk asing"
    section.footer.paragraphs[0].text = "Kaki asing"
    document.add_paragraph("Isi mendatar.")


def lists_in_one_table(document: DocumentType) -> None:
    """Three lists, each in a cell of one table."""
    table = document.add_table(1, 3)
    for cell, style in zip(
        table.rows[0].cells, ("List Number", "List Bullet", "List Number 2"), strict=True
    ):
        cell.paragraphs[0].text = style
        cell.paragraphs[0].style = style


def picture(document: DocumentType) -> None:
    """A picture with text instead of it."""
    shape = (
        document.add_paragraph().add_run().add_picture(BytesIO(naskah_render.png()), width=Mm(20))
    )
    shape._inline.docPr.set("descr", "Kotak hitam")


def nested_bookmarks(package: Package) -> None:
    """Two bookmarks, one inside the other, and a field that leads to the outer one."""
    inner = (
        '<w:bookmarkStart w:id="5" w:name="luar"/><w:bookmarkStart w:id="6" w:name="dalam"/>'
        "<w:r><w:t>satu</w:t></w:r>"
        '<w:bookmarkEnd w:id="6"/><w:r><w:t> dua</w:t></w:r><w:bookmarkEnd w:id="5"/>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText> REF luar \\h </w:instrText></w:r>"
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>satu dua</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    package.document.xml[0].insert(0, parse_xml(f"<w:p {W_NS}>{inner}</w:p>".encode()))


def footnotes(*notes: str) -> Callable[[Package], object]:
    """A footnote for each text, with ids that have gaps."""

    def change(package: Package) -> None:
        made_notes = "".join(
            f'<w:footnote w:id="{7 * i}"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:footnote>'
            for i, note in enumerate(notes, start=1)
        )
        separators = "".join(
            f'<w:footnote w:type="{kind}" w:id="{i}"><w:p/></w:footnote>'
            for i, kind in ((-1, "separator"), (0, "continuationSeparator"))
        )
        root = parse_xml(f"<w:footnotes {W_NS}>{separators}{made_notes}</w:footnotes>".encode())
        package.add(Part("/word/footnotes.xml", names.CT_FOOTNOTES, root))
        package.document.relate(Relation(names.TYPE_FOOTNOTES, "/word/footnotes.xml"))
        for i, note in enumerate(notes, start=1):
            mark = f'<w:footnoteReference w:id="{7 * i}"/>'
            line = f"<w:p {W_NS}><w:r><w:t>acu {note}</w:t></w:r><w:r>{mark}</w:r></w:p>"
            package.document.xml[0].insert(0, parse_xml(line.encode()))

    return change


def zipped(entries: dict[str, bytes]) -> bytes:
    """A zip with these entries."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


def unzipped(data: bytes) -> dict[str, bytes]:
    """The entries of a zip."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
