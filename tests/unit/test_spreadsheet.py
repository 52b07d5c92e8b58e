"""Content goes out as sheets and comes back: only what was changed in them changes."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from renja_docs.app.cli import main
from renja_docs.content.loading.source import read
from renja_docs.content.loading.typed import plain
from renja_docs.machine.fault import ToolError
from renja_docs.spreadsheet.excel_values import UNKNOWN, CellValue, UncertainError, meant
from renja_docs.spreadsheet.grid import FIRST_ROW, HEAD_ROW, SheetCell
from renja_docs.spreadsheet.opening import opened, opened_bytes
from renja_docs.spreadsheet.order_of_rows import moved
from renja_docs.spreadsheet.telling import ReturnedWorkbook
from renja_docs.spreadsheet.workbook import IDENTITY
from tests.kecil import tulis
from tests.packages import KECAMATAN, KOPERASI, templates
from tests.sheets import Excel, back, edits, out, wanted, without_empty
from tests.unit.test_bad_input import open_document

PROGRAM = "program.yaml"
FILES = (PROGRAM, "perbup.yaml", "tabel/t-c-30.yaml")


def text_of(file: str, content: Path = KOPERASI) -> str:
    """A file of a content as it stands."""
    return (content / file).read_text(encoding="utf-8")


def codes(told: ReturnedWorkbook) -> list[str]:
    """What is told: sheet, cell, code."""
    places = (one.place.removeprefix("lembar ").replace(", sel", "") for one in told.findings)
    return [f"{place} {one.code}" for place, one in zip(places, told.findings, strict=True)]


@pytest.mark.parametrize("file", FILES)
def test_what_nobody_changed_stays(file: str) -> None:
    """A workbook that comes back as it went out changes nothing and tells nothing."""
    text, told = back(out(file)[1], file)
    assert text == text_of(file)
    assert not told.findings
    assert not told.changes


@pytest.mark.parametrize(("file", "many", "seed"), [(PROGRAM, 40, 1), ("tabel/t-c-30.yaml", 25, 2)])
def test_edits_come_back_as_they_are(file: str, many: int, seed: int) -> None:
    """Any texts in any cells: the file says exactly those, and its comments stay."""
    excel = Excel(file)
    changes = list(edits(excel.made, many, seed))
    for sheet, place, index, new in changes:
        cell = SheetCell(sheet.section.name, FIRST_ROW + place, sheet.column(index))
        excel.put(cell, new or None)
        excel.book[cell.sheet][cell.name].data_type = "s"
    text, told = excel.back()
    assert not told.findings
    assert len(told.changes) == len(changes)
    root = read(file, text.encode()).root
    assert root is not None
    assert without_empty(plain(root)) == wanted(text_of(file), file, changes)
    left = iter(text.split("\n"))
    assert all(line in left for line in text_of(file).split("\n") if line.lstrip().startswith("#"))


def test_the_sheet_guides() -> None:
    """Every cell is a text; heads, codes and sums are locked; choices drop down; heads explain."""
    sheet = load_workbook(BytesIO(out(PROGRAM)[1]))["program"]
    heads = [cell.value for cell in sheet[HEAD_ROW]]
    first = next(
        row for row in sheet.iter_rows(min_row=FIRST_ROW) if row[1].value == "Sub Kegiatan"
    )
    by_head = dict(zip(heads, first, strict=True))
    assert sheet.protection.sheet
    assert all(cell.number_format == "@" for cell in first)
    assert not by_head["belanja: barang jasa"].protection.locked
    locked = ("kode", "pagu (dihitung)", "prakiraan maju (dihitung)", "tingkat")
    assert all(by_head[head].protection.locked for head in locked)
    assert sheet.column_dimensions["A"].hidden
    assert "Rupiah" in sheet.cell(HEAD_ROW, heads.index("belanja: modal") + 1).comment.text
    lists = {area.coord for one in sheet.data_validations.dataValidation for area in one.sqref}
    letter = sheet.cell(HEAD_ROW, heads.index("lokasi") + 1).column_letter
    assert any(area.startswith(f"{letter}{FIRST_ROW}:") for area in lists)


def test_an_expression_shows_what_it_prints() -> None:
    """The cell holds what is typed, its note what is printed."""
    sheet = load_workbook(BytesIO(out("tabel/t-c-30.yaml")[1]))["baris"]
    noted = [c for row in sheet.iter_rows(min_row=FIRST_ROW) for c in row if c.comment]
    assert noted
    assert all("{{" in c.value and c.comment.text.startswith("Tercetak:") for c in noted)


def test_the_same_content_gives_the_same_bytes() -> None:
    """Nothing in a workbook tells when it was made."""
    out.cache_clear()
    first = out("usulan.yaml")[1]
    out.cache_clear()
    assert out("usulan.yaml")[1] == first


# --- what is refused, with its cell


def spoilt_cells(excel: Excel) -> None:
    """Locked cells changed, values that cannot be, new rows that lead nowhere."""
    excel.put(excel.cell("program", 3, "kode"), "9.99")
    excel.put(excel.cell("program", 3, "pagu (dihitung)"), "1")
    excel.put(excel.cell("program", 0, "belanja: modal"), "1")
    excel.put(excel.cell("program", 4, "belanja: barang jasa"), "72,822,365")
    excel.put(excel.cell("program", 4, "nama"), None)
    excel.put(excel.cell("evaluasi", 0, "kode"), "9.99")
    excel.put(excel.cell("evaluasi", 0, "agregasi"), "mungkin")
    excel.put(excel.cell("evaluasi", 0, "target"), datetime(2024, 4, 3))
    excel.put(excel.cell("evaluasi", 1, "target"), "=1+1")
    excel.put(excel.cell("evaluasi", LINES, "kode"), "2.17.01")
    excel.put(excel.cell("evaluasi", LINES + 1, "kode"), "9.99")
    excel.put(excel.cell("evaluasi", LINES + 1, "indikator"), "Jumlah")
    excel.put(excel.cell("program", NODES, "kode"), "2.17.01")
    excel.put(excel.cell("program", NODES, "nama"), "Program")
    excel.put(excel.cell("program", NODES + 1, "kode"), "2.17.99")
    excel.put(excel.cell("program", NODES + 1, "nama"), "Program")
    excel.put(excel.cell("program", NODES + 1, "belanja: modal"), "1")


def spoilt_rows(excel: Excel) -> None:
    """A row cut and put in elsewhere, one copied, one of an unknown key, one deleted."""
    sheet = excel.book["kinerja"]
    cells = [cell.value for cell in sheet[FIRST_ROW]]
    sheet.delete_rows(FIRST_ROW)
    sheet.insert_rows(FIRST_ROW + 4)
    for column, value in enumerate(cells, 1):
        sheet.cell(FIRST_ROW + 4, column).value = value
    copied = excel.book["evaluasi"]
    copied.insert_rows(FIRST_ROW + 1)
    for column, cell in enumerate(copied[FIRST_ROW], 1):
        copied.cell(FIRST_ROW + 1, column).value = cell.value
    excel.put(SheetCell("sumber dana", FIRST_ROW, 1), "sumber_dana/lain")
    excel.book["lokasi"].delete_rows(FIRST_ROW)


def spoilt_sheets(excel: Excel) -> None:
    """Another head, heads that are shifted, merged cells, a column of one's own, a sheet lost."""
    excel.put(SheetCell("program", HEAD_ROW, 4), "judul")
    excel.book["lokasi"].insert_rows(1)
    excel.book["evaluasi"].merge_cells("C3:C5")
    excel.put(SheetCell("umum", FIRST_ROW, 12), "catatan saya")
    del excel.book["kinerja"]


def half_a_node(excel: Excel) -> None:
    """An indicator emptied that has a target."""
    excel.put(excel.cell("program", 4, "hasil: target"), "1")
    excel.put(excel.cell("program", 4, "hasil: indikator"), None)


def named(excel: Excel, told: Told) -> str:
    """Sheet, cell and code."""
    if isinstance(told, str):
        return told
    sheet, row, head, code = told
    return f"{sheet} {excel.cell(sheet, row, head).name} {code}"


NODES, LINES = 52, 62
"""Rows of the sheets program and evaluasi; below them new ones may be typed."""

Told = str | tuple[str, int, str, str]
"""Sheet, cell and code; or sheet, row, head and code."""

REFUSED: tuple[tuple[Callable[[Excel], None], tuple[Told, ...]], ...] = (
    (
        spoilt_cells,
        (
            ("program", 3, "kode", "RD8302"),
            ("program", 3, "pagu (dihitung)", "RD8305"),
            ("program", 0, "belanja: modal", "RD8305"),
            ("program", 4, "belanja: barang jasa", "RD2004"),
            ("program", 4, "nama", "RD2002"),
            ("evaluasi", 0, "kode", "RD8302"),
            ("evaluasi", 0, "agregasi", "RD2005"),
            ("evaluasi", 0, "target", "RD8304"),
            ("evaluasi", 1, "target", "RD8304"),
            ("evaluasi", LINES, "indikator", "RD8307"),
            ("evaluasi", LINES + 1, "kode", "RD8307"),
            ("program", NODES, "kode", "RD8307"),
            ("program", NODES + 1, "belanja: modal", "RD8305"),
        ),
    ),
    (
        spoilt_rows,
        (
            "kinerja D7 RD8303",
            "evaluasi A4 RD8303",
            "sumber dana A3 RD8302",
            "sumber dana A1 RD8303",
            "lokasi A1 RD8303",
        ),
    ),
    (
        spoilt_sheets,
        (
            "program D2 RD8302",
            "lokasi B2 RD8302",
            "evaluasi A2 RD8302",
            "umum L3 RD8302",
            "kinerja A1 RD8301",
        ),
    ),
    (half_a_node, (("program", 4, "hasil: indikator", "RD2002"),)),
)


@pytest.mark.parametrize(("spoil", "told"), REFUSED, ids=lambda one: getattr(one, "__name__", ""))
def test_a_fault_is_told_at_its_cell(
    spoil: Callable[[Excel], None], told: tuple[Told, ...]
) -> None:
    """Each fault has its code and its cell, and the file stays as it is."""
    excel = Excel(PROGRAM)
    spoil(excel)
    text, returned = excel.back()
    assert {named(excel, one) for one in told} <= set(codes(returned))
    assert text == text_of(PROGRAM)


def test_a_new_row_without_its_parent_names_the_code_that_is_missing() -> None:
    excel = Excel(PROGRAM)
    row = len(excel.made.sheet("program").rows)  # type: ignore[union-attr]
    excel.put(excel.cell("program", row, "kode"), "2.17.99.2.01.01")
    excel.put(excel.cell("program", row, "nama"), "Evaluasi Kinerja")
    text, told = excel.back()
    assert [one.message for one in told.findings] == [
        "Baris baru ini tidak bertempat: kode 2.17.99 di atasnya belum ada."
    ]
    assert text == text_of(PROGRAM)


def test_a_sheet_of_others_is_named() -> None:
    """It is not read, and hinders nothing."""
    excel = Excel(PROGRAM)
    excel.book.create_sheet("hitungan")["A1"] = 1
    excel.put(excel.cell("kinerja", 0, "target"), "99%")
    text, told = excel.back()
    assert [(one.code, one.severity) for one in told.findings] == [("RD8301", "peringatan")]
    assert "target: 99%" in text


# --- rows


def test_a_new_row_finds_its_place() -> None:
    """A node of the tree goes below its owner, a line of the evaluation to its code."""
    excel = Excel(PROGRAM)
    row = len(excel.made.sheet("program").rows)  # type: ignore[union-attr]
    for head, text in {
        "kode": "2.17.01.2.01.99",
        "nama": "Evaluasi Kinerja",
        "belanja: modal": "1.000.000",
        "keluaran: indikator": "Jumlah Laporan",
        "keluaran: target": "4 Laporan",
    }.items():
        excel.put(excel.cell("program", row, head), text)
    line = len(excel.made.sheet("evaluasi").rows)  # type: ignore[union-attr]
    excel.put(excel.cell("evaluasi", line, "kode"), "2.17.01.2.01.99")
    excel.put(excel.cell("evaluasi", line, "indikator"), "Jumlah Laporan: semua")
    text, told = excel.back()
    assert not told.findings
    made = """\
                  - kode: 2.17.01.2.01.99
                    nama: Evaluasi Kinerja
                    belanja:
                      modal: 1.000.000
                    keluaran:
                      indikator: Jumlah Laporan
                      target: 4 Laporan
                    evaluasi:
                      - indikator: 'Jumlah Laporan: semua'
"""
    assert made in text
    assert text.replace(made, "") == text_of(PROGRAM)
    assert text.index("2.17.01.2.01.99") < text.index("- kode: 2.17.01.2.02")


def test_a_node_without_values_goes_whole() -> None:
    """Where all its cells are emptied, half a node does not stay."""
    excel = Excel(PROGRAM)
    for head in ("keluaran: indikator", "keluaran: target"):
        excel.put(excel.cell("program", 4, head), None)
    text, told = excel.back()
    assert not told.findings
    old = text_of(PROGRAM).split("\n")
    gone = [line for line in old if line.strip() and line not in text.split("\n")]
    assert len(old) - len(text.split("\n")) == 2, gone


YEARS = """\
faktor_maju: 110%
urusan:
  - kode: 2
    nama: Urusan
    bidang:
      - kode: 2.17
        nama: Bidang
        program:
          - kode: 2.17.01
            nama: Program
            kegiatan:
              - kode: 2.17.01.2.01
                nama: Kegiatan
                sub_kegiatan:
                  - kode: 2.17.01.2.01.01
                    nama: Satu
                    pagu_tahun: {2027: 5.000}
                    keluaran:
                      - indikator: Jumlah Dokumen
                        target: 1 Dokumen
                      - indikator: Jumlah Laporan
                  - kode: 2.17.01.2.01.02
                    nama: Dua
                    pagu_tahun:
                      2028: 6.000
                    keluaran:
                      indikator: Jumlah Rapat
"""


def test_years_and_lists_of_outputs(tmp_path: Path) -> None:
    """A column for each year that the file has; several outputs have rows of their own."""
    content, _ = tulis(tmp_path, program=YEARS)
    excel = Excel(PROGRAM, content)
    excel.put(excel.cell("program", 4, "pagu tahun: 2028"), "7.000")
    excel.put(excel.cell("program", 5, "keluaran: indikator"), "Jumlah Rapat Kerja")
    excel.put(excel.cell("keluaran", 1, "target"), "2 Laporan")
    text, told = excel.back()
    assert not told.findings
    assert "pagu_tahun: {2027: 5.000, 2028: 7.000}" in text
    assert "indikator: Jumlah Rapat Kerja" in text
    assert "Jumlah Laporan\n                        target: 2 Laporan" in text
    several = excel.cell("program", 4, "keluaran: indikator")
    assert excel.book["program"][several.name].value is None
    assert excel.book["program"][several.name].protection.locked


def test_rows_between_others_keep_their_order() -> None:
    """Rows put in below a row of a table come below it."""
    file = "tabel/t-c-30.yaml"
    excel = Excel(file)
    sheet = excel.book["baris"]
    sheet.insert_rows(FIRST_ROW + 1, 2)
    sheet.cell(FIRST_ROW + 1, 6).value = "Satu"
    sheet.cell(FIRST_ROW + 2, 6).value = "Dua"
    text, told = excel.back()
    assert not told.findings
    assert "      indikator: Tujuan\n  - sel:\n      indikator: Satu\n  - sel:\n" in text
    assert text.index("indikator: Satu") < text.index("indikator: Dua")


def test_rows_are_removed_on_demand() -> None:
    """With --hapus what did not come back goes, and what lies in it."""
    excel = Excel("usulan.yaml")
    sheet = excel.book["aktivitas"]
    key = sheet.cell(FIRST_ROW + 1, 1).value
    sheet.delete_rows(FIRST_ROW + 1)
    below = excel.book["usulan per aktivitas"]
    for number in range(below.max_row, FIRST_ROW - 1, -1):
        if str(below.cell(number, 1).value).startswith(f"{key}/"):
            below.delete_rows(number)
    name = excel.made.sheet("aktivitas").rows[1].cells[0]  # type: ignore[union-attr]
    text, told = excel.back(remove=True)
    assert not told.findings
    assert [change.row for change in told.changes] == [key]
    assert text.count(f"nama: {name}") == text_of("usulan.yaml").count(f"nama: {name}") - 1


# --- the file has changed since


def test_both_may_change_different_values() -> None:
    """What the file says by now stays; what the sheet says is put in."""
    excel = Excel(PROGRAM)
    excel.put(excel.cell("program", 4, "belanja: barang jasa"), "5.000")
    old = text_of(PROGRAM)
    now = old.replace("faktor_maju: 110%", "faktor_maju: 120%")
    text, told = excel.back(now)
    assert not told.findings
    assert "faktor_maju: 120%" in text
    assert "barang_jasa: 5.000\n" in text


def test_the_same_value_is_a_conflict() -> None:
    """Nobody chooses between two wills; the cell is told."""
    excel = Excel(PROGRAM)
    excel.put(excel.cell("umum", 0, "faktor maju"), "130%")
    now = text_of(PROGRAM).replace("faktor_maju: 110%", "faktor_maju: 120%")
    text, told = excel.back(now)
    assert codes(told) == ["umum B3 RD8306"]
    assert text == now


def test_a_row_without_a_name_must_be_the_same() -> None:
    """Where a line was put in above, the second is no longer the second."""
    excel = Excel("usulan.yaml")
    excel.put(excel.cell("usulan per aktivitas", 1, "volume"), "3 Kegiatan")
    first = excel.made.sheet("usulan per aktivitas").rows[0].cells[0]  # type: ignore[union-attr]
    line = f"          - lokasi: {first}\n"
    now = text_of("usulan.yaml").replace(line, f"          - lokasi: Desa Baru\n{line}", 1)
    assert now != text_of("usulan.yaml")
    text, told = excel.back(now)
    assert [one.code for one in told.findings] == ["RD8306"]
    assert text == now


@pytest.mark.parametrize("file", ["../../etc/passwd", "/etc/passwd", "bab/1.yaml", ""])
def test_what_a_book_says_of_itself_is_not_trusted(file: str) -> None:
    """Only files of the content that can be sheets are looked for."""
    excel = Excel("perbup.yaml")
    excel.put(SheetCell(IDENTITY, 1, 3), file)
    text, told = excel.back()
    assert [one.code for one in told.findings] == ["RD8301"]
    assert text == text_of("perbup.yaml")


def test_a_false_digest_writes_no_more_than_the_sheet_says() -> None:
    """A book that claims to be of another state is compared with what it says went out."""
    excel = Excel(PROGRAM)
    excel.put(SheetCell(IDENTITY, 1, 4), "0" * 64)
    excel.put(excel.cell("umum", 0, "faktor maju"), "130%")
    text, told = excel.back()
    assert not told.findings
    assert text == text_of(PROGRAM).replace("faktor_maju: 110%", "faktor_maju: 130%")


# --- what Excel makes of values


@pytest.mark.parametrize(
    ("value", "kind", "text"),
    [
        (CellValue(72822365, "#,##0"), "Rupiah", "72.822.365"),
        (CellValue(72822365.0, "General"), "Rupiah", "72.822.365"),
        (CellValue(1250, "General"), "Nilai", "1.250"),
        (CellValue(0.65, "0%"), "Nilai", "65%"),
        (CellValue(0.25, "General"), "Nilai", "0,25"),
        (CellValue(1250.5, "#,##0.00"), "Decimal", "1.250,5"),
        (CellValue(2024, "General"), "Tahun", "2024"),
        (CellValue(136, "General"), "int", "136"),
        (CellValue(29, "General"), "Teks", "29"),
        (CellValue(72822365, UNKNOWN), "Rupiah", "72.822.365"),
        (CellValue(True), "pilihan", "ya"),
        (CellValue("  7 Dokumen "), "Nilai", "7 Dokumen"),
        (CellValue(None), "Nilai", ""),
    ],
)
def test_what_is_certain_is_read(value: CellValue, kind: str, text: str) -> None:
    """Whole numbers, whole percent, and fractions that no dot between thousands can have made."""
    assert meant(value, kind) == text


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (CellValue(1.25, "General"), "Nilai"),
        (CellValue(72.822, "General"), "Rupiah"),
        (CellValue(0.1489, "0.00%"), "Nilai"),
        (CellValue(0.65, "0%"), "Rupiah"),
        (CellValue(2.17, "General"), "Kode"),
        (CellValue(2023, "General"), "Teks"),
        (CellValue(45000, "d/m/yyyy"), "Rupiah"),
        (CellValue(10**16, "General"), "Rupiah"),
        (CellValue(datetime(2024, 4, 3)), "Nilai"),
        (CellValue(True), "Teks"),
        (CellValue("=A1", formula=True), "Teks"),
        (CellValue("satu\ndua"), "Teks"),
        (CellValue(65, UNKNOWN), "Nilai"),
    ],
)
def test_what_is_not_certain_is_told(value: CellValue, kind: str) -> None:
    """1.25 may have been 1.250; nobody guesses."""
    with pytest.raises(UncertainError):
        meant(value, kind)


@pytest.mark.parametrize(
    ("places", "wrong"),
    [([], []), ([0, 1, 2], []), ([1, 2, 3, 0], [3]), ([3, 0, 1, 2], [0]), ([0, 3, 1, 2], [1])],
)
def test_the_fewest_rows_are_called_moved(places: list[int], wrong: list[int]) -> None:
    """One row that went elsewhere is told alone."""
    assert moved(places) == wrong


# --- files


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("buku.xlsx", b"bukan zip", "rusak"),
        ("buku.ods", b"PK\x03\x04rusak", "rusak"),
        ("buku.xlsx", b"\xd0\xcf\x11\xe0" + bytes(600), "kata sandi"),
        ("buku.csv", b"a;b", "bukan lembar kerja"),
    ],
)
def test_a_file_that_is_no_workbook(name: str, data: bytes, words: str) -> None:
    """What cannot be opened is told with what to do."""
    with pytest.raises(ToolError, match=words):
        opened_bytes(name, data)


def test_a_sheet_of_libreoffice_is_opened(tmp_path: Path) -> None:
    """Cells keep their places; of numbers nobody knows the format."""
    path = open_document(tmp_path / "buku.ods", [["", "a"], [], ["b", "", "72822365"]])
    page = opened(path)["Rencana"]
    assert (page.at(1, 2).raw, page.at(3, 1).raw, page.at(3, 3).raw) == ("a", "b", "72822365")
    assert page.at(3, 3).shown == UNKNOWN
    assert page.at(9, 9).raw is None


def test_a_workbook_that_declares_entities_is_refused() -> None:
    """No XML of a stranger is expanded."""
    data = BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>")
    with pytest.raises(ToolError, match="rusak"):
        opened_bytes("buku.xlsx", data.getvalue())


@pytest.fixture
def project(tmp_path: Path) -> list[str]:
    """The options of a content of somebody's own, which is in the folder."""
    shutil.copytree(KECAMATAN, tmp_path / "content")
    return ["--content", str(tmp_path / "content"), "--templates", str(templates())]


def test_the_verbs(project: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Out, changed, in: the change is told at its cell and written; nothing else is."""
    folder = ["--output", str(tmp_path)]
    assert main(["lembar", "keluar", "program", "t-c-30", *project, *folder]) == 0
    book = load_workbook(tmp_path / "program.xlsx")
    book["umum"]["B3"] = "125%"
    book.save(tmp_path / "program.xlsx")
    books = [str(tmp_path / "program.xlsx"), str(tmp_path / "t-c-30.xlsx")]
    assert main(["lembar", "masuk", *books, *project]) == 0
    said = capsys.readouterr().out
    assert "umum!B3 umum faktor maju: 105% → 125%" in said
    assert "tidak ada yang berubah" in said
    after = (tmp_path / "content" / PROGRAM).read_text(encoding="utf-8")
    before = text_of(PROGRAM, KECAMATAN)
    assert after == before.replace("faktor_maju: 105%", "faktor_maju: 125%") != before


def test_a_book_with_changes_is_not_written_over(
    project: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What was typed there is nowhere else; once it has come in, or is given up, all is well."""
    out_again = ["lembar", "keluar", "program", *project, "--output", str(tmp_path)]
    path = tmp_path / "program.xlsx"
    assert main(out_again) == 0
    assert main(out_again) == 0
    book = load_workbook(path)
    book["umum"]["B3"] = "125%"
    book.save(path)
    assert main(out_again) == 3
    assert "perubahan yang belum dimasukkan" in capsys.readouterr().err
    assert load_workbook(path)["umum"]["B3"].value == "125%"
    assert main(["lembar", "masuk", str(path), *project]) == 0
    assert main(out_again) == 0
    book["umum"]["B3"] = "150%"
    book.save(path)
    assert main([*out_again, "--timpa"]) == 0
    assert load_workbook(path)["umum"]["B3"].value == "125%"


def test_one_fault_keeps_all_files(
    project: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of several books none is written where one has a fault."""
    assert main(["lembar", "keluar", "program", "usulan", *project, "--output", str(tmp_path)]) == 0
    good = load_workbook(tmp_path / "program.xlsx")
    good["umum"]["B3"] = "125%"
    good.save(tmp_path / "program.xlsx")
    bad = load_workbook(tmp_path / "usulan.xlsx")
    bad["aktivitas"]["A3"] = "lain"
    bad.save(tmp_path / "usulan.xlsx")
    books = [str(tmp_path / "program.xlsx"), str(tmp_path / "usulan.xlsx")]
    assert main(["lembar", "masuk", *books, *project]) == 1
    assert "Tidak ada yang ditulis" in capsys.readouterr().out
    after = (tmp_path / "content" / PROGRAM).read_text(encoding="utf-8")
    assert after == text_of(PROGRAM, KECAMATAN)


def test_names_that_are_none(
    project: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A view of another file says which; a misspelt name is guessed; a foreign book is told."""
    folder = ["--output", str(tmp_path)]
    assert main(["lembar", "keluar", "t-c-33", *project, *folder]) == 3
    assert "program.yaml" in capsys.readouterr().err
    assert main(["lembar", "keluar", "progam", *project, *folder]) == 3
    assert "program" in capsys.readouterr().err
    foreign = Workbook()
    foreign.active["A1"] = "Rekap"
    foreign.save(tmp_path / "rekap.xlsx")
    assert main(["lembar", "masuk", str(tmp_path / "rekap.xlsx"), *project]) == 1
    assert "RD8301" in capsys.readouterr().out
    assert main(["lembar", "masuk", str(tmp_path / "tiada.xlsx"), *project]) == 3
