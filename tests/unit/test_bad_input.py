"""Files that are not what they should be: a clear word with file and place, nothing half made."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from openpyxl import Workbook
from pypdf import PdfWriter

from renja_docs.app.cli import main
from renja_docs.importing.reading import pdf_marks
from tests.packages import templates

HEAD = ["Kode", "Uraian", "Indikator", "Lokasi", "Target", "Pagu", "Sumber Dana", "Catatan"]
SUB = (
    "Input: Belanja Operasi - Bel. Pegawai: - - Bel. Barang & Jasa: 1.000.000 Belanja Modal "
    "- Bel. Modal: - Dana Output: Jumlah Dokumen (Dokumen)"
)
ROWS = [
    ["2", "URUSAN"],
    ["2 17", "BIDANG"],
    ["2 17 01", "PROGRAM SATU"],
    ["2 17 01 2.01", "Kegiatan Satu"],
    ["2 17 01 2.01 01", "Sub Satu", SUB, "Desa", "7 Dokumen", "1.000.000", "DAU", "", "8 Dokumen"],
]
TITLE = [["Tabel T-C.33"], ["Rumusan Rencana"]]
ONE_HEAD = [[*HEAD, "Target", "Pagu maju"], [f"({n})" for n in range(1, 11)]]
TWO_HEADS = [
    [*HEAD[:3], "Rencana Tahun 2026", "", "", "", "Catatan", "Prakiraan Maju", ""],
    ["", "", "", *HEAD[3:7], "", "Target", "Pagu"],
    ONE_HEAD[1],
]

Table = Sequence[Sequence[str]]


def excel(path: Path, rows: Table, merged: Sequence[str] = (), *, down: int = 0) -> Path:
    """A workbook; down: rows and columns by which all is shifted."""
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Rencana"
    for number, row in enumerate(rows, 1 + down):
        for column, text in enumerate(row, 1 + down):
            sheet.cell(number, column, text or None)
    for area in merged:
        sheet.merge_cells(area)
    book.save(path)
    return path


def open_document(path: Path, rows: Table) -> Path:
    """A sheet as LibreOffice saves it."""
    kinds = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = " ".join(f'xmlns:{one}="{kinds}:{one}:1.0"' for one in ("office", "table", "text"))
    cells = "".join(
        f"<table:table-row>{''.join(map(_cell, row))}</table:table-row>" for row in rows
    )
    content = (
        f'<office:document-content {spaces} office:version="1.2"><office:body>'
        f'<office:spreadsheet><table:table table:name="Rencana">{cells}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<m:manifest xmlns:m="{kinds}:manifest:1.0"><m:file-entry m:full-path="/" '
        f'm:media-type="{kind}"/></m:manifest>'
    )
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", manifest)
    return path


def _cell(text: str) -> str:
    if not text:
        return "<table:table-cell/>"
    said = f"<text:p>{escape(text)}</text:p>"
    return f'<table:table-cell office:value-type="string">{said}</table:table-cell>'


def imported(path: Path) -> Path:
    """The project that becomes of a file."""
    target = path.parent / "hasil"
    assert main(["impor", str(path), "--keluaran", str(target), *_templates()]) == 0
    return target


def _templates() -> list[str]:
    return ["--templates", str(templates())]


@pytest.mark.parametrize("way", ["satu kepala", "kepala gabungan", "kepala bergeser", "ods"])
def test_sheets_of_offices_are_read(way: str, tmp_path: Path) -> None:
    """Merged heads, sheets that begin further down, and sheets of LibreOffice are understood."""
    path = tmp_path / "rencana.xlsx"
    if way == "kepala gabungan":
        merged = ("D3:G3", "I3:J3", "A3:A4", "B3:B4", "C3:C4", "H3:H4")
        excel(path, [*TITLE, *TWO_HEADS, *ROWS], merged)
    elif way == "ods":
        path = open_document(tmp_path / "rencana.ods", [*TITLE, *ONE_HEAD, *ROWS])
    else:
        excel(path, [*TITLE, *ONE_HEAD, *ROWS], down=4 if way == "kepala bergeser" else 0)
    program = (imported(path) / "content" / "program.yaml").read_text(encoding="utf-8")
    assert "kode: 2.17.01.2.01.01" in program
    assert "barang_jasa: 1.000.000" in program
    assert "target: 7 Dokumen" in program


def test_an_unknown_head_is_told_at_its_cell(tmp_path: Path) -> None:
    """A table of an office's own is kept as it is, and named."""
    path = excel(tmp_path / "stok.xlsx", [["No", "Nama", "Jumlah"], ["1", "Kertas", "5"]])
    record = json.loads((imported(path) / "impor.json").read_text(encoding="utf-8"))
    told = [one for one in record["temuan"] if one["kode"] == "RD8115"]
    assert [one["tempat"] for one in told] == ["sel Rencana!A1"]


NOVEL = "Pada suatu hari hiduplah seorang nelayan tua. Ia pulang ketika senja.\n\n" * 400
ENGLISH = (
    "REGULATION OF THE REGENT\n\nConsidering: a. that a plan is needed;\n\nArticle 1\n\nIt is so.\n"
)


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("novel.txt", NOVEL.encode(), "tidak memuat susunan peraturan"),
        ("english.txt", ENGLISH.encode(), "tidak memuat susunan peraturan"),
        ("rusak.xlsx", b"PK\x03\x04 rusak", "bukan lembar kerja"),
        ("sandi.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "sandi"),
        ("rusak.docx", b"PK\x03\x04 rusak", "bukan zip"),
        ("rusak.ods", b"PK\x03\x04 rusak", "bukan lembar kerja"),
    ],
)
@pytest.mark.parametrize("verb", ["impor", "periksa"])
def test_what_cannot_be_read_is_named(
    name: str,
    data: bytes,
    words: str,
    verb: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Code 3 with the file and what to do; no folder appears."""
    path = tmp_path / name
    path.write_bytes(data)
    target = ["--keluaran", str(tmp_path / "hasil")] if verb == "impor" else []
    assert main([verb, str(path), *target, *_templates()]) == 3
    said = capsys.readouterr().err
    assert name in said
    assert words in said
    assert [one.name for one in tmp_path.iterdir()] == [name]


def test_a_pdf_of_too_many_pages_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A whole shelf in one file is refused before it is read."""
    monkeypatch.setattr(pdf_marks, "MOST_PAGES", 2)
    book = PdfWriter()
    for _ in range(3):
        book.add_blank_page(595, 842)
    with (tmp_path / "tebal.pdf").open("wb") as stream:
        book.write(stream)
    assert main(["periksa", str(tmp_path / "tebal.pdf"), *_templates()]) == 3
    assert "memuat 3 halaman" in capsys.readouterr().err
