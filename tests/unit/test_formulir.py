"""Forms to fill in, formulas in their place, and that rules and proofs let them be."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from renja_docs.app.pipeline import check
from renja_docs.app.rendering import rendered
from renja_docs.compare.diff import compare, side
from renja_docs.document.blocks import Document, Math, Paragraph, Tab, Table
from renja_docs.document.spans import words
from renja_docs.document.words import blocks
from renja_docs.drawing.illustration import illustrate
from renja_docs.screen.piece import Piece
from renja_docs.screen.pieces import Renderer
from renja_docs.sense.evaluation import read
from renja_docs.writing.assembly import document
from renja_docs.writing.settable import settable
from tests import kecil
from tests.packages import templates

LAMPIRAN = """\
urutan:
  - isi:
      - paragraf: "Nilai dihitung dengan rumus, dan SRP paling sedikit 70:"
      - rumus:
          tulis: NA = jumlah(i = 1; n; B_i) / n
          keterangan:
            - {simbol: NA, arti: nilai akhir}
            - {simbol: SRP, arti: satuan ruang parkir}
            - {simbol: B_i, arti: bobot unsur ke-*i*}
      - rumus: T = a / b
      - formulir:
          - judul: PERMOHONAN
          - teks: "Kepada Kepala Dinas di …………"
          - isian: Nama
          - isian: {nama: Alamat, baris: 2}
          - isian: {nama: Luas, satuan: meter persegi}
          - isian: Nama lengkap perusahaan atau badan usaha sesuai dengan akta pendirian
          - kotak: {nama: NIK, banyak: 16}
          - pilihan: {nama: Jenis kelamin, dari: [Laki-laki, Perempuan]}
          - pilihan: {dari: [bersedia menaati ketentuan]}
          - teks: "Bersama ini saya menyatakan:"
          - pilihan: {nama: Tempat, dari: [kios pada lantai dasar, los di halaman belakang]}
          - tabel: {kolom: [No., Barang, Harga], baris: 3}
          - tanda_tangan: [Pemohon]
  - bagian: penandatanganan
"""
PERBUP = kecil.PERBUP.replace(
    "Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026", "Standar Pelayanan Dinas Contoh"
)
NAMED = """\
  - id: satu
    teks: >-
      Formulir tercantum dalam {{ rujuk('lampiran') }} yang merupakan bagian yang tidak terpisahkan
      dari Peraturan Bupati ini
"""
TUBUH = kecil.BATANG_TUBUH.replace(
    "  - {id: satu, teks: Rencana kerja berlaku satu tahun}\n", NAMED
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a regulation with a form."""
    made = tmp_path_factory.mktemp("formulir")
    kecil.tulis(made, perbup=PERBUP, lampiran=LAMPIRAN, batang_tubuh=TUBUH)
    return made


@pytest.fixture(scope="module")
def whole(folder: Path) -> Document:
    """It in blocks."""
    found = kecil.naskah(folder, perbup=PERBUP, lampiran=LAMPIRAN, batang_tubuh=TUBUH)
    pictures = partial(illustrate, found, content=folder / "content")
    return settable(document(found, read(found).reading.tree, pictures))


def in_lampiran(whole: Document) -> list[Paragraph | Table]:
    """Its paragraphs and tables."""
    found = [block for part in whole.parts for block in blocks(part)]
    return [block for block in found if isinstance(block, Paragraph | Table)]


def test_no_rule_minds_a_form_or_a_formula(folder: Path) -> None:
    """Dots are no forgotten places, symbols no abbreviations; what rules look for is prose."""
    found = check(folder / "content", folder / "templates").findings
    told = [one for one in found if one.location.file == "lampiran.yaml"]
    assert not told, told


def test_dots_lead_to_the_margin(whole: Document) -> None:
    """Tabulators with dots, not typed ones: a longer name takes nothing from the line."""
    lines = [b for b in in_lampiran(whole) if isinstance(b, Paragraph) and b.form and b.tabs]
    name = next(line for line in lines if words(line.spans).startswith("Nama\t"))
    assert words(name.spans) == "Nama\t:\t\t"
    assert name.tabs[-1].dots
    assert name.tabs[-1].align == "right"
    unit = next(line for line in lines if words(line.spans).startswith("Luas"))
    assert words(unit.spans).endswith("meter persegi")
    only_dots = [line for line in lines if line.spans == (Tab(),)]
    assert len(only_dots) == 2, "the second line of the address, and below the long name"


def test_boxes_rows_and_ticks(whole: Document) -> None:
    """Sixteen boxes, an empty table with its head, boxes to tick."""
    tables = [block for block in in_lampiran(whole) if isinstance(block, Table)]
    boxed = [sum(cell.boxed for row in table.rows for cell in row.cells) for table in tables]
    assert max(boxed) == 16
    empty = next(table for table in tables if table.borders)
    assert [len(row.cells) for row in empty.rows] == [3] * 4
    assert empty.rows[0].header
    said = [words(b.spans) for b in in_lampiran(whole) if isinstance(b, Paragraph)]
    assert any(line.count("☐") == 2 for line in said)


def test_ticks_that_one_line_does_not_hold_have_a_line_each(whole: Document) -> None:
    """Behind their name, and what leads to them stays with them."""
    lines = [block for block in in_lampiran(whole) if isinstance(block, Paragraph)]
    texts = [words(line.spans) for line in lines]
    place = texts.index("Tempat:")
    assert [text.split("\t") for text in texts[place + 1 : place + 3]] == [
        ["☐", "kios pada lantai dasar"],
        ["☐", "los di halaman belakang"],
    ]
    assert [line.keep_next for line in lines[place - 1 : place + 3]] == [True, True, True, False]


def test_symbols_end_as_a_sentence(whole: Document) -> None:
    """Each with a semicolon, the last with a full stop."""
    rows = [row for b in in_lampiran(whole) if isinstance(b, Table) for row in b.rows]
    of_symbols = [row for row in rows if _has_math(row.cells[0].blocks[0])]
    ends = [words(row.cells[2].blocks[0].spans)[-1] for row in of_symbols]
    assert ends == [";", ";", "."]


def _has_math(paragraph: Paragraph) -> bool:
    return any(isinstance(span, Math) for span in paragraph.spans)


def test_it_is_printed_and_proven_with_open_places(folder: Path, whole: Document) -> None:
    """The proof of form refuses an open place in a final text, but not in a form."""
    assert whole.final
    assert rendered(whole, templates(), folder / "content", {})


def test_the_preview_shows_formulas_and_forms(whole: Document) -> None:
    """A formula as MathML."""
    renderer = Renderer({scheme.id: scheme for scheme in whole.schemes}, {})
    html = "".join(_html(renderer, whole))
    assert html.count("<math") == 5
    assert "Nomor" not in html
    assert "PERMOHONAN" in html


def _html(renderer: Renderer, whole: Document) -> Iterator[str]:
    for part in whole.parts:
        for piece in renderer.pieces(tuple(blocks(part))):
            parts = (piece,) if isinstance(piece, Piece) else (piece.frame, *piece.rows)
            yield from (one.html for one in parts)


def test_changes_of_forms_and_formulas_are_told(tmp_path: Path) -> None:
    """A line of a form, a formula, the meaning of a symbol."""
    edits = (("isian: Nama\n", "isian: Nama lengkap\n"), ("T = a / b", "T = a * b"))
    later = LAMPIRAN.replace("nilai akhir}", "nilai seluruhnya}")
    for old, new in edits:
        later = later.replace(old, new)
    before = side(kecil.naskah(tmp_path / "a", lampiran=LAMPIRAN))
    after = side(kecil.naskah(tmp_path / "b", lampiran=later))
    told = {(change.old, change.new) for change in compare(before, after).changes}
    assert len(told) == 3
