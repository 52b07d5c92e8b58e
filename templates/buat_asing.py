"""Makes contoh/renja-kecamatan-2026/content/asing/rekapitulasi-usulan.docx anew.

An annex as another office would hand it in. It is made with python-docx and its stock styles on
purpose: a file that knows nothing of our templates.
"""

from __future__ import annotations

import struct
import sys
import zlib
from io import BytesIO
from pathlib import Path

from docx import Document
from docx.document import Document as DocumentType
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

from renja_docs.word.wml import names, package
from renja_docs.word.wml.names import w

KETERANGAN = (
    "Rekapitulasi ini memuat usulan yang dibahas dalam musyawarah desa.",
    "Usulan yang diteruskan ialah usulan yang dibahas lagi dalam Musrenbang Kecamatan.",
)
KOLOM = (("No.", 15), ("Desa", 125), ("Usulan yang dibahas", 70), ("Usulan yang diteruskan", 70))
USULAN = (
    ("Contoh Asri", 14, 9),
    ("Contoh Baru", 11, 6),
    ("Contoh Lama", 8, 5),
    ("Contoh Makmur", 6, 4),
)
"""Villages with the proposals that they discussed, and those that they handed on."""


def main() -> None:
    """Write the annex into its folder, or into the folder that is named."""
    root = Path(__file__).parent.parent
    default = root / "contoh" / "renja-kecamatan-2026" / "content" / "asing"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "rekapitulasi-usulan.docx").write_bytes(rekapitulasi())


def rekapitulasi() -> bytes:
    """The bytes of the annex."""
    document = Document()
    _page(document)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("REKAPITULASI USULAN MUSYAWARAH DESA")
    run.bold, run.font.size = True, Pt(14)
    for keterangan in KETERANGAN:
        document.add_paragraph(keterangan, style="List Number")
    _picture(document)
    _table(document)
    return _fixed(document)


def _page(document: DocumentType) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(330), Mm(215)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header.paragraphs[0].text = "Rekapitulasi Usulan"
    section.footer.paragraphs[0].text = "Kecamatan Contoh Utara"


def _picture(document: DocumentType) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shape = paragraph.add_run().add_picture(BytesIO(_png()), width=Mm(120))
    told = ", ".join(f"{desa} {dibahas}" for desa, dibahas, _ in USULAN)
    shape._inline.docPr.set("name", "Banyak usulan")
    shape._inline.docPr.set("descr", f"Diagram batang usulan yang dibahas: {told}.")
    note = document.add_paragraph(f"Usulan yang dibahas, dari atas: {told}")
    note.alignment = WD_ALIGN_PARAGRAPH.CENTER
    note.paragraph_format.space_after = Pt(8)


def _table(document: DocumentType) -> None:
    table = document.add_table(rows=1 + len(USULAN), cols=len(KOLOM), style="Table Grid")
    table.autofit = False
    for column, (title, width) in zip(table.columns, KOLOM, strict=True):
        column.width = Mm(width)
        for cell in column.cells:
            cell.width = Mm(width)
        head = column.cells[0].paragraphs[0]
        head.add_run(title).bold = True
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for number, (row, usulan) in enumerate(zip(table.rows[1:], USULAN, strict=True), 1):
        for cell, value in zip(row.cells, (number, *usulan), strict=True):
            cell.text = str(value)


def _fixed(document: DocumentType) -> bytes:
    """The package with nothing in it that a clock or a machine has left."""
    out = BytesIO()
    document.save(out)
    made = package.read(out.getvalue())
    made.rels = {rid: rel for rid, rel in made.rels.items() if rel.type == names.TYPE_DOCUMENT}
    main_part = made.document
    left = ("/customXml", "/stylesWithEffects")
    main_part.rels = {i: r for i, r in main_part.rels.items() if not r.type.endswith(left)}
    made.parts = made.reachable()
    _drop_unused_table_styles(made)
    return package.write(made, compress=False)


def _drop_unused_table_styles(made: package.Package) -> None:
    """The stock file brings some ninety table styles along."""
    styles = made.related(names.TYPE_STYLES)
    if styles is None:
        return
    for style in [e for e in styles.xml.iter(w("style")) if e.get(w("type")) == "table"]:
        if style.get(w("styleId")) not in {"TableNormal", "TableGrid"}:
            styles.xml.remove(style)


def _png() -> bytes:
    """A bar for each village, black on white, one bit for each pixel."""
    width, bar, gap = 720, 24, 12
    rows = bytearray()
    for _, dibahas, _ in USULAN:
        black = dibahas * 48
        rows += _row(width, black) * bar + _row(width, 0) * gap
    height = len(USULAN) * (bar + gap)
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _row(width: int, black: int) -> bytes:
    """A line of pixels whose first ones are black."""
    bits = "0" * black + "1" * (width - black)
    return b"\0" + int(bits, 2).to_bytes(width // 8, "big")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


if __name__ == "__main__":
    main()
