"""Makes content/asing/formulir-usulan.docx anew: an annex as another office would hand it in.

It is made with python-docx and its stock styles on purpose: a file that knows nothing of our
templates.
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

PETUNJUK = (
    "Formulir diisi oleh kelompok masyarakat, koperasi, atau pelaku usaha mikro "
    "yang mengajukan usulan.",
    "Kolom kegiatan memuat satu kegiatan saja; kegiatan lain ditulis pada baris berikutnya.",
    "Lokasi ditulis lengkap dengan desa atau kelurahan dan kecamatan.",
    "Volume dan satuan ditulis terpisah, misalnya 30 pada kolom volume "
    "dan orang pada kolom satuan.",
    "Perkiraan anggaran ditulis dalam rupiah penuh tanpa pembulatan.",
    "Formulir yang telah ditandatangani diserahkan kepada pemerintah desa atau kelurahan.",
)
KOLOM = (
    ("No.", 12),
    ("Kegiatan yang diusulkan", 72),
    ("Lokasi", 60),
    ("Volume", 22),
    ("Satuan", 24),
    ("Perkiraan anggaran (Rp)", 45),
    ("Alasan usulan", 45),
)
BARIS_KOSONG = 3
ALUR = (
    "Alur usulan: masyarakat mengisi formulir, musyawarah desa membahas, kecamatan merangkum, "
    "perangkat daerah menelaah."
)


def main() -> None:
    """Write the form into content/asing, or into the folder that is named."""
    default = Path(__file__).parent.parent / "content" / "asing"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "formulir-usulan.docx").write_bytes(formulir())


def formulir() -> bytes:
    """The bytes of the form."""
    document = Document()
    _page(document)
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run("FORMULIR USULAN PROGRAM DAN KEGIATAN MASYARAKAT")
    run.bold, run.font.size = True, Pt(14)
    document.add_paragraph().add_run("Petunjuk pengisian:").bold = True
    for petunjuk in PETUNJUK:
        document.add_paragraph(petunjuk, style="List Number")
    _picture(document)
    _table(document)
    document.add_paragraph()
    document.add_paragraph("Pengusul (nama jelas dan tanda tangan): ……………………………………")
    return _fixed(document)


def _page(document: DocumentType) -> None:
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(330), Mm(215)
    section.left_margin = section.right_margin = Mm(25)
    section.top_margin = section.bottom_margin = Mm(20)
    section.header.paragraphs[0].text = "Formulir Usulan Masyarakat"
    section.footer.paragraphs[0].text = "Lembar ini boleh diperbanyak."


def _picture(document: DocumentType) -> None:
    paragraph = document.add_paragraph()
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    shape = paragraph.add_run().add_picture(BytesIO(_png()), width=Mm(120))
    shape._inline.docPr.set("name", "Alur usulan")
    shape._inline.docPr.set("descr", ALUR)
    note = document.add_paragraph("Masyarakat – Musyawarah Desa – Kecamatan – Perangkat Daerah")
    note.alignment = WD_ALIGN_PARAGRAPH.CENTER
    note.paragraph_format.space_after = Pt(8)


def _table(document: DocumentType) -> None:
    table = document.add_table(rows=1 + BARIS_KOSONG, cols=len(KOLOM), style="Table Grid")
    table.autofit = False
    for column, (title, width) in zip(table.columns, KOLOM, strict=True):
        column.width = Mm(width)
        for index, cell in enumerate(column.cells):
            cell.width = Mm(width)
            if index == 0:
                cell.paragraphs[0].add_run(title).bold = True
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER
    for row in table.rows[1:]:
        row.height = Mm(9)


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
    """Four boxes in a row with arrows between them, black on white, one bit for each pixel."""
    width, height = 720, 96
    dark = {(x, y) for n in range(4) for x, y in _box(16 + n * 184, 16, 136, 64)}
    dark |= {(x, y) for n in range(3) for x, y in _arrow(152 + n * 184, 48, 48)}
    rows = bytearray()
    for y in range(height):
        bits = "".join("0" if (x, y) in dark else "1" for x in range(width))
        rows += b"\0" + int(bits, 2).to_bytes(width // 8, "big")
    header = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 0)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _box(left: int, top: int, width: int, height: int) -> list[tuple[int, int]]:
    edges = [
        (left + x, y)
        for x in range(width)
        for y in (top, top + 1, top + height - 2, top + height - 1)
    ]
    return edges + [
        (x, top + y)
        for y in range(height)
        for x in (left, left + 1, left + width - 2, left + width - 1)
    ]


def _arrow(left: int, middle: int, length: int) -> list[tuple[int, int]]:
    line = [(left + x, middle + y) for x in range(length) for y in (0, 1)]
    tip = left + length
    return line + [(tip - x, middle + y) for x in range(10) for y in range(-x, x + 2)]


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


if __name__ == "__main__":
    main()
