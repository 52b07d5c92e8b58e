"""A document of an office becomes content, and is checked as it is."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from pypdf import PdfWriter

from renja_docs.app.office_files import checked_file, impor, periksa_berkas
from renja_docs.content.finding import Finding
from renja_docs.importing import account
from renja_docs.importing.importer import Imported, imported
from renja_docs.importing.reading import text, word
from renja_docs.importing.reading.files import read_file
from renja_docs.importing.source import Line
from renja_docs.machine.fault import ToolError
from renja_docs.word.wml.package import read
from tests import packages
from tests.office_files import document, office_like, printed, put, shared
from tests.ugly_files import WAYS, spoilt

REGULATION = """\
BUPATI CONTOH
PROVINSI JAWA TIMUR
PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2025
TENTANG
RENCANA KERJA DINAS CONTOH
KABUPATEN CONTOH
TAHUN 2026

DENGAN RAHMAT TUHAN YANG MAHA ESA

BUPATI CONTOH,

Menimbang : a. bahwa rencana kerja Dinas Contoh perlu ditetapkan;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, maka perlu menetapkan \
Peraturan Bupati tentang Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026;
Mengingat : 1. Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional \
(Lembaran Negara Nomor 104 Tahun 2004, Tambahan Lembaran Negara Nomor 4421);
3. Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah.

MEMUTUSKAN :

Menetapkan : PERATURAN BUPATI TENTANG RENCANA KERJA DINAS CONTOH KABUPATEN CONTOH TAHUN 2026

Pasal 1

Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Contoh.
2. Rencana Kerja yang selanjutnya disingkat Renja adalah dokumen perencanaan

Pasal 2

Renja dibaca bersama dengan Pasal 1.

Pasal 3

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Ditetapkan di Contoh
pada tanggal
BUPATI CONTOH,

ttd.

NAMA BUPATI
"""


@cache
def made(package: str) -> bytes:
    content = {**packages.SMALL, **packages.KINDS, "koperasi": packages.KOPERASI}[package]
    return document(content, packages.templates())


@cache
def typed(package: str) -> bytes:
    return office_like(made(package))


def of_docx(docx: bytes) -> Imported:
    return imported(word.read("naskah.docx", read(docx), docx), packages.templates())


def of_text(typed_text: str) -> Imported:
    return imported(text.read("naskah.txt", typed_text), packages.templates())


def content_of(read_: Imported, name: str) -> str:
    file = read_.file(name)
    assert file is not None
    return file.text


# --- there and back


@pytest.mark.parametrize("package", sorted(packages.SMALL))
def test_a_typed_document_comes_back_whole(package: str, tmp_path: Path) -> None:
    lines = printed(made(package))
    again = document(*put(of_docx(typed(package)), packages.templates(), tmp_path))
    assert printed(again) == lines


@pytest.mark.parametrize("package", sorted(packages.KINDS))
def test_a_typed_document_of_another_kind_comes_back_whole(package: str, tmp_path: Path) -> None:
    lines = printed(made(package))
    first = of_docx(typed(package))
    again = document(*put(first, packages.templates(), tmp_path))
    assert printed(again) == lines
    second = of_docx(office_like(again))
    assert {one.name: one.text for one in second.files} == {
        one.name: one.text for one in first.files
    }


def test_a_regulation_of_a_region_keeps_its_numbers() -> None:
    identity = content_of(of_docx(typed("perda")), "perbup.yaml")
    assert "jenis: Peraturan Daerah\n" in identity
    assert "noreg: 61-4/2025\n" in identity
    assert "tambahan_lembaran: 74\n" in identity


def test_what_is_explained_goes_to_its_pasal() -> None:
    body = REGULATION.replace(
        "NAMA BUPATI\n",
        "NAMA BUPATI\n\nPENJELASAN\nATAS\nPERATURAN BUPATI CONTOH\nNOMOR 7 TAHUN 2025\n\n"
        "I. UMUM\nPeraturan ini disusun agar kerja Dinas terarah.\n\nII. PASAL DEMI PASAL\n"
        "Pasal 1\nAngka 1\nCukup jelas.\nAngka 2\nHuruf a\nDokumen itu dibuat setahun sekali.\n"
        "Pasal 2\nCukup jelas.\nPasal 9\nPasal ini tidak ada.\n",
    )
    read_ = of_text(body)
    told = content_of(read_, "penjelasan.yaml")
    assert "- paragraf: Peraturan ini disusun agar kerja Dinas terarah." in told
    assert "- butir: 2\n        rincian:\n          - butir: a" in told
    assert "pasal: pasal-2" not in told
    assert [one.told for one in account.lines(read_) if one.fate == "tidak terbaca"] == [
        "penjelasan Pasal 9, yang tidak ada"
    ]


ANNEXED = (
    REGULATION.replace("RENCANA KERJA DINAS CONTOH", "TATA NASKAH DINAS")
    .replace("KABUPATEN CONTOH\nTAHUN 2026", "KABUPATEN CONTOH")
    .replace("Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026", "Tata Naskah Dinas")
    + """
LAMPIRAN I
PERATURAN BUPATI CONTOH
NOMOR 7 TAHUN 2025
TENTANG
TATA NASKAH DINAS
KABUPATEN CONTOH

SUSUNAN NASKAH
DINAS DAERAH

Naskah dinas terdiri atas:
a. kepala; dan
b. kaki.

BUPATI CONTOH,
ttd.
NAMA BUPATI

LAMPIRAN II : PERATURAN BUPATI CONTOH
NOMOR : 7 TAHUN 2025
TANGGAL :

No.\tJenis\tKeterangan
1\tSurat\tbiasa
"""
)


def test_each_lampiran_has_its_title_and_what_it_holds() -> None:
    annexes = content_of(of_text(ANNEXED), "lampiran.yaml")
    assert "judul: Susunan Naskah Dinas Daerah" in annexes
    assert "- menimbang" not in annexes
    assert "- kepala\n" in annexes
    assert annexes.count("- id: ") == 2
    assert "- tabel: " in annexes


def test_headings_in_capitals_and_ayat_set_apart_are_read() -> None:
    """PASAL 2, BAGIAN KESATU, ( 1 ), WALIKOTA, PROPINSI: what people type who follow no form."""
    typed_text = REGULATION.replace("PROVINSI", "PROPINSI").replace(
        "Pasal 2\n\nRenja dibaca bersama dengan Pasal 1.",
        "PASAL 2\n\n( 1 ) Renja disusun setiap tahun.\n( 2 ) Renja disampaikan kepada Bupati.\n\n"
        "Pasal 2A\n\nRenja dapat diubah.",
    )
    read_ = of_text(typed_text)
    body = content_of(read_, "batang-tubuh.yaml")
    assert "- Renja disusun setiap tahun\n      - Renja disampaikan kepada Bupati\n" in body
    assert "nomor: 2A\n    teks: Renja dapat diubah" in body
    assert "provinsi: Jawa Timur" in content_of(read_, "perbup.yaml")
    assert not [one for one in account.lines(read_) if one.fate == "tidak terbaca"]


def test_a_consolidated_text_names_what_it_holds() -> None:
    head = (
        "NASKAH KONSOLIDASI\nDisusun untuk memudahkan pembacaan, memuat perubahan dengan Peraturan "
        "Bupati Contoh Nomor 9 Tahun 2025 dan Peraturan Bupati Contoh Nomor 3 Tahun 2026.\n\n"
    )
    identity = content_of(of_text(head + REGULATION), "perbup.yaml")
    assert "konsolidasi:\n  - perbup-9-2025\n  - perbup-3-2026\n" in identity


def test_results_without_a_label_are_outputs() -> None:
    """Many offices print T-C.33 without Input, Output and Outcome."""
    plain = table(NUMBERS, "1.000.000").replace(
        "Input: Belanja Operasi - Bel. Pegawai: - - Bel. Barang & Jasa: 1.000.000 Belanja Modal "
        "- Bel. Modal: - Dana Output: Jumlah Dokumen (Dokumen)",
        "Jumlah Dokumen (Dokumen)",
    )
    read_ = of_text(plain)
    program = content_of(read_, "program.yaml")
    assert "keluaran:\n                      indikator: Jumlah Dokumen (Dokumen)" in program
    assert "pilihan:\n  input: tidak" in content_of(read_, "tabel/t-c-33.yaml")


def test_a_form_to_be_filled_in_is_taken_in_whole() -> None:
    """What no content can say comes along as it is, where the file can be cut."""
    package = read(typed("keputusan"))
    source = word.read("naskah.docx", package, typed("keputusan"))
    blocks = tuple(
        replace(one, said=one.said.with_text("Nama : ……………………"))
        if isinstance(one, Line) and one.text.startswith("1. Pengarah")
        else one
        for one in source.blocks
    )
    read_ = imported(replace(source, blocks=blocks), packages.templates())
    assert "berkas: asing/" in content_of(read_, "lampiran.yaml")
    assert len(read_.annexes) == 1


@pytest.mark.panjang
def test_the_large_document_comes_back_with_the_annex_of_somebody_else(tmp_path: Path) -> None:
    lines = printed(made("koperasi"))
    read_ = of_docx(typed("koperasi"))
    again = printed(document(*put(read_, packages.templates(), tmp_path)))
    assert [line for line in again if line not in lines] == []
    assert shared(lines, again) > 0.99
    assert not [one for one in account.lines(read_) if one.fate == "tidak terbaca"]


def test_a_foreign_annex_of_another_kind_of_file_is_told() -> None:
    annex = "FORMULIR USULAN MASYARAKAT\n\nDiisi oleh warga.\n"
    told = account.lines(of_text(table(NUMBERS, "1.000.000") + f"\n{annex}"))
    assert [one.text for one in told if one.fate == "tidak terbaca"] == [
        "FORMULIR USULAN MASYARAKAT",
        "Diisi oleh warga.",
    ]


@pytest.mark.parametrize("package", sorted(packages.SMALL))
def test_an_import_of_what_was_built_from_an_import_changes_nothing(
    package: str, tmp_path: Path
) -> None:
    first = of_docx(typed(package))
    again = document(*put(first, packages.templates(), tmp_path))
    second = of_docx(office_like(again))
    assert {one.name: one.text for one in second.files} == {
        one.name: one.text for one in first.files
    }


@pytest.mark.panjang
@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_spoilt_document_comes_back(way: str, tmp_path: Path) -> None:
    lines = printed(typed("kecamatan"))
    read_ = of_docx(spoilt(typed("kecamatan"), way))
    again = printed(document(*put(read_, packages.templates(), tmp_path)))
    assert shared(lines, again) >= 0.95


@pytest.mark.parametrize(
    "package", ["kecamatan", pytest.param("koperasi", marks=pytest.mark.panjang)]
)
def test_every_line_is_told(package: str) -> None:
    read_ = of_docx(typed(package))
    told = {one.place for one in account.lines(read_)}
    said = {place for place, words in read_.source.pieces() if words.strip(" |")}
    assert told == said
    assert set(read_.ledger.entries) >= said


# --- what is read


def test_the_identity_comes_from_title_and_signature() -> None:
    perbup = content_of(of_text(REGULATION), "perbup.yaml")
    assert "nomor: 7\ntahun: 2025" in perbup
    assert "tentang: Rencana Kerja Dinas Contoh Kabupaten Contoh Tahun 2026" in perbup
    assert "nama: Dinas Contoh" in perbup


def test_a_typed_reference_becomes_a_living_one() -> None:
    body = content_of(of_text(REGULATION), "batang-tubuh.yaml")
    assert "Renja dibaca bersama dengan {{ rujuk('pasal:ketentuan-umum') }}" in body


def test_an_act_is_read_with_its_gazette() -> None:
    acts = content_of(of_text(REGULATION), "dasar-hukum.yaml")
    assert "id: uu-25-2004" in acts
    assert "tambahan: 4421" in acts


def test_a_second_amendment_names_the_first() -> None:
    several = REGULATION.replace(
        "tentang Perangkat Daerah.",
        "tentang Perangkat Daerah sebagaimana telah beberapa kali diubah terakhir dengan "
        "Peraturan Pemerintah Nomor 72 Tahun 2019 tentang Perubahan atas Peraturan Pemerintah "
        "Nomor 18 Tahun 2016 tentang Perangkat Daerah;",
    )
    acts = content_of(of_text(several), "dasar-hukum.yaml")
    assert "- pp-18-2016-perubahan-pertama\n      - pp-72-2019" in acts


def test_a_paragraph_that_a_page_has_torn_is_one() -> None:
    long = "Perencanaan pembangunan daerah adalah proses yang melibatkan pemangku kepentingan dan"
    torn = f"BAB I\n\nPENDAHULUAN\n\n1.1 Latar Belakang\n\n{long}\n\nsumber daya yang ada.\n"
    bab = content_of(of_text(torn), "bab/1-pendahuluan.yaml")
    assert "kepentingan dan\n" in bab or "dan sumber daya" in " ".join(bab.split())


# --- faults of the typed text


def codes(read_: Imported) -> set[tuple[str, int]]:
    return {(one.code, one.place.order) for one in account.faults(read_)}


def line_of(words: str) -> int:
    lines = REGULATION.splitlines()
    return next(number for number, line in enumerate(lines, 1) if words in line)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("RD8105", "maka perlu"),
        ("RD8113", "Nomor 104 Tahun 2004"),
        ("RD8103", "3. Peraturan Pemerintah"),
        ("RD8102", "Perangkat Daerah."),
        ("RD8104", "dokumen perencanaan"),
    ],
)
def test_what_is_typed_wrong_is_told_at_its_line(code: str, words: str) -> None:
    assert (code, line_of(words)) in codes(of_text(REGULATION))


def test_a_blank_date_is_told() -> None:
    blank = [one for one in account.faults(of_text(REGULATION)) if one.code == "RD8101"]
    assert [one.place.order for one in blank] == [
        number for number, line in enumerate(REGULATION.splitlines(), 1) if line == "pada tanggal"
    ]


def test_a_clean_document_has_no_fault() -> None:
    assert account.faults(of_docx(typed("tanpa-lampiran"))) == ()


def table(numbers: str, pagu: str) -> str:
    head = "Kode\tUraian\tIndikator\tLokasi\tTarget\tPagu\tSumber Dana\tCatatan\tTarget\tPagu maju"
    spending = (
        "Input: Belanja Operasi - Bel. Pegawai: - - Bel. Barang & Jasa: 1.000.000 Belanja Modal "
        "- Bel. Modal: - Dana Output: Jumlah Dokumen (Dokumen)"
    )
    return (
        "BAB I\n\nPENDAHULUAN\n\n1.1 Latar Belakang\n\nKalimat.\n\nLAMPIRAN-LAMPIRAN\n\n"
        f"Tabel T-C.33\nRumusan Rencana\n\n{head}\n{numbers}\n"
        "2\tURUSAN\t\t\t\t\t\t\t\t\n2 17\tBIDANG\t\t\t\t\t\t\t\t\n"
        "2 17 01\tI. PROGRAM SATU\t\t\t\t1.000.000\t\t\t\t\n"
        "2 17 01 2.01\t1. Kegiatan Satu\t\t\t\t1.000.000\t\t\t\t\n"
        f"2 17 01 2,01 01\t1) Sub Satu\t{spending}\tDesa\t7 Dokumen\t{pagu}\tDAU\t\t\t1.100.000\n"
    )


NUMBERS = "\t".join(f"({number})" for number in range(1, 11))


def test_the_tree_of_programmes_is_read() -> None:
    program = content_of(of_text(table(NUMBERS, "1.000.000")), "program.yaml")
    assert "kode: 2.17.01.2.01.01" in program
    assert "barang_jasa: 1.000.000" in program
    assert "target: 7 Dokumen" in program
    assert "faktor_maju: 110%" in program


@pytest.mark.parametrize(
    ("numbers", "pagu", "code"),
    [
        (NUMBERS.replace("(9)", "(8)"), "1.000.000", "RD8108"),
        (NUMBERS, "1.000.500", "RD8110"),
        (NUMBERS, "1.000.000", "RD8109"),
    ],
)
def test_a_table_is_checked_as_it_is_typed(numbers: str, pagu: str, code: str) -> None:
    assert code in {found for found, _ in codes(of_text(table(numbers, pagu)))}


# --- periksa BERKAS


def found_in(path: Path) -> tuple[Finding, ...]:
    return checked_file(path, packages.templates()).findings


def test_findings_stand_at_the_lines_of_the_file(tmp_path: Path) -> None:
    path = tmp_path / "naskah.txt"
    path.write_text(REGULATION.replace("Pasal 3\n", "Pasal 3\n\nKata kata ini berulang."))
    lines = path.read_text().splitlines()
    doubled = [one for one in found_in(path) if one.code == "RD7021"]
    assert [lines[one.location.line - 1] for one in doubled] == ["Kata kata ini berulang."]
    assert {one.location.file for one in found_in(path)} == {"naskah.txt"}


def test_a_document_of_word_is_told_by_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "naskah.docx"
    path.write_bytes(typed("tanpa-lampiran"))
    assert all(one.place.startswith("paragraf ") for one in found_in(path))


def test_comments_go_into_a_copy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "naskah.docx"
    path.write_bytes(typed("kecamatan"))
    periksa_berkas(path, packages.templates(), "teks", strict=False, with_notes=True, comments=True)
    capsys.readouterr()
    copy = read((tmp_path / "naskah-komentar.docx").read_bytes())
    comments = copy.parts["/word/comments-renja.xml"].xml
    assert "renja-docs" in {one.get(f"{{{comments.nsmap['w']}}}author") for one in comments}
    assert path.read_bytes() == typed("kecamatan")


def test_repeats_are_one_finding_for_people(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "naskah.txt"
    again = "\n\n".join(f"{number}. Kata kata berulang di sini." for number in range(1, 9))
    path.write_text(f"BAB I\n\nPENDAHULUAN\n\n1.1 Latar Belakang\n\nButirnya adalah:\n\n{again}\n")
    options = {"strict": False, "with_notes": False, "comments": False}
    periksa_berkas(path, packages.templates(), "teks", **options)
    assert capsys.readouterr().out.count("[RD7021]") == 1
    periksa_berkas(path, packages.templates(), "json", **options)
    records = json.loads(capsys.readouterr().out)
    assert len([one for one in records if one["kode"] == "RD7021"]) == 8


def test_a_fault_is_told_once_and_without_yaml(tmp_path: Path) -> None:
    """No. in an act is one fault; advice names neither expressions nor files of a content."""
    path = tmp_path / "naskah.txt"
    said = "Menurut Undang-Undang No. 25 tahun 2004 Dinas contoh menyusun Renja cita – citaan."
    path.write_text(f"BAB I\n\nPENDAHULUAN\n\n1.1 Latar Belakang\n\n{said}\n", encoding="utf-8")
    found = checked_file(path, packages.templates()).findings
    on_line = [one for one in found if one.location.line == 7]
    assert "RD4091" in {one.code for one in on_line}
    assert not {"RD7047", "RD4101"} & {one.code for one in found}
    assert not [one.advice for one in found if "{{" in one.advice or ".yaml" in one.advice]


# --- files that are none


OFFICE = "http://schemas.openxmlformats.org"
MAIN = f"{OFFICE}/spreadsheetml/2006/main"
KIND = f"{OFFICE}/officeDocument/2006/relationships"
RELATIONS = f'<Relationships xmlns="{OFFICE}/package/2006/relationships">'
XML = "application/vnd.openxmlformats-"


def part(name: str, kind: str) -> str:
    content = f"{XML}officedocument.spreadsheetml.{kind}+xml"
    return f'<Override PartName="{name}" ContentType="{content}"/>'


def related(kind: str, target: str) -> str:
    return (
        f'{RELATIONS}<Relationship Id="r1" Type="{KIND}/{kind}" Target="{target}"/></Relationships>'
    )


def sheet(path: Path, rows: list[list[str | int]]) -> Path:
    """A workbook of one sheet."""
    cells = "".join(f"<row>{''.join(map(cell, row))}</row>" for row in rows)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{OFFICE}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{XML}package.relationships+xml"/>'
        f"{part('/xl/workbook.xml', 'sheet.main')}"
        f"{part('/xl/worksheets/sheet1.xml', 'worksheet')}</Types>",
        "_rels/.rels": related("officeDocument", "xl/workbook.xml"),
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{KIND}"><sheets>'
        '<sheet name="Rencana" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": related("worksheet", "worksheets/sheet1.xml"),
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{cells}</sheetData>'
        "</worksheet>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, words in parts.items():
            archive.writestr(name, words)
    return path


def cell(value: str | int) -> str:
    if isinstance(value, int):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{escape(value)}</t></is></c>'


def test_a_sheet_becomes_the_tree_of_programmes(tmp_path: Path) -> None:
    lines = table(NUMBERS, "1.000.000").split("LAMPIRAN-LAMPIRAN\n\n")[1].splitlines()
    rows: list[list[str | int]] = [
        [1_000_000 if text == "1.000.000" else text for text in line.split("\t")]
        for line in lines
        if line
    ]
    read_ = imported(read_file(sheet(tmp_path / "rencana.xlsx", rows)), packages.templates())
    assert "barang_jasa: 1.000.000" in content_of(read_, "program.yaml")
    assert str(next(account.lines(read_)).place) == "sel Rencana!A1"


def scanned(path: Path) -> None:
    pages = PdfWriter()
    pages.add_blank_page(595, 842)
    with path.open("wb") as stream:
        pages.write(stream)


def locked(path: Path) -> None:
    pages = PdfWriter()
    pages.add_blank_page(595, 842)
    pages.encrypt("rahasia")
    with path.open("wb") as stream:
        pages.write(stream)


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.docx", b"bukan zip", "bukan zip"),
        ("a.docx", b"\xd0\xcf\x11\xe0", "kata sandi"),
        ("a.xlsx", b"\xd0\xcf\x11\xe0", "kata sandi"),
        ("a.pdf", b"bukan pdf", "bukan PDF"),
        ("a.docx", b"%PDF-1.7", "melainkan PDF"),
        ("a.docx", b"\n<HTML><body>", "halaman web"),
        ("a.txt", b"{\\rtf1", "melainkan RTF"),
        ("a.doc", b"x", "tidak dikenal"),
        ("a.xlsx", b"bukan zip", "bukan lembar kerja"),
        ("a.txt", b"", "kosong"),
        ("a.txt", bytes(range(256)), "bukan berkas teks"),
        ("a.txt", b"It was a bright cold day in April.\n" * 50, "tidak memuat susunan peraturan"),
        ("a.odt", b"x", "tidak dikenal"),
    ],
)
def test_a_bad_file_is_refused_and_nothing_is_written(
    name: str, data: bytes, told: str, tmp_path: Path
) -> None:
    path, target = tmp_path / name, tmp_path / "hasil"
    path.write_bytes(data)
    with pytest.raises(ToolError, match=told):
        impor([path], target, packages.templates())
    assert [one.name for one in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(("make", "told"), [(scanned, "pindai"), (locked, "kata sandi")])
def test_a_pdf_without_text_or_with_a_password_is_refused(
    make: object, told: str, tmp_path: Path
) -> None:
    path = tmp_path / "naskah.pdf"
    assert callable(make)
    make(path)
    with pytest.raises(ToolError, match=told):
        read_file(path)


def test_an_import_writes_a_project_that_can_be_checked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, target = tmp_path / "naskah.txt", tmp_path / "hasil"
    path.write_text(REGULATION)
    assert impor([path], target, packages.templates()) == 0
    assert "berkas isi ditulis" in capsys.readouterr().out
    record = json.loads((target / "impor.json").read_text())
    assert record["jumlah"]["tidak terbaca"] == 0
    assert "Tidak ada: setiap baris" in (target / "impor.html").read_text()
    assert (target / "templates" / "batang-tubuh.docx").is_file()
    with pytest.raises(ToolError, match="tidak kosong"):
        impor([path], target, packages.templates())
