"""Rows that the rules of a form make, and columns that follow from others."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.content.naskah import Naskah
from renja_docs.sense.tables import ViewCell, ViewRow, head_rows, numbers, view
from renja_docs.sense.tables.checking import expression_faults, head_faults, unfilled, unprinted
from renja_docs.sense.tables.compiling import FUNCTION_NAMES
from renja_docs.sense.tables.optional_columns import column_faults
from renja_docs.sense.tree import tree
from tests.kecil import PERBUP, naskah
from tests.packages import ROOT

PROGRAM = """\
faktor_maju: 110%
lokasi: [{id: kantor, teks: Kantor}]
sumber_dana: [{id: pad, teks: PAD}, {id: dau, teks: DAU}]
urusan:
  - kode: "1"
    nama: Urusan
    bidang:
      - kode: "1.06"
        nama: Sosial
        program:
          - kode: 1.06.01
            nama: Program Satu
            kinerja: [{indikator: Indeks, awal: 60 Nilai, tahun: {2026: 70 Nilai, 2028: 80 Nilai}}]
            kegiatan:
              - kode: 1.06.01.2.01
                nama: Kegiatan
                sub_kegiatan:
                  - kode: 1.06.01.2.01.0001
                    nama: Bantuan
                    belanja: {hibah: 1.000.000, bansos: 500.000}
                    pagu_tahun: {2028: 3.000.000}
                    keluaran:
                      - {indikator: Keluarga, target: 5 Keluarga}
                      - {indikator: Paket, target: 9 Paket, maju: 12 Paket}
                    hasil: {indikator: Sejahtera, target: 80%}
                    lokasi: kantor
                    sumber_dana: [pad, dau]
                  - kode: 1.06.01.2.01.0002
                    nama: Transfer
                    belanja: {bagi_hasil: 250.000}
                    keluaran: {indikator: Desa, target: 3 Desa}
                    sumber_dana: [dau]
"""
COLUMNS = ("uraian", "a", "b", "c")
HEAD = "id: rekap\nkolom:\n" + "".join(
    f"  - {{id: {id_}, judul: {id_}, jenis: {'teks' if id_ == 'uraian' else 'rupiah'}}}\n"
    for id_ in COLUMNS
)


def _content(folder: Path, rules: str, rows: str = "", head: str = HEAD) -> Naskah:
    """A content with a table of a form of its own. rules: behind the columns."""
    return naskah(
        folder,
        perbup=PERBUP + "fakta: [{id: penduduk, nilai: 1.250 orang, sumber: BPS}]\n",
        program=PROGRAM,
        bentuk__rekap=head + rules,
        tabel__rekap=f"id: rekap\n{rows}",
    )


def _rows(content: Naskah) -> tuple[ViewRow, ...]:
    (tabel,), (bentuk,) = content.tabel, content.bentuk
    return view(content, tabel, bentuk, str)


def _said(cell: ViewCell | None) -> str:
    return "" if cell is None else cell.teks or " / ".join(cell.lines)


def _shown(content: Naskah) -> list[list[str]]:
    """What each cell of each row says."""
    return [[_said(row.cells.get(column)) for column in COLUMNS] for row in _rows(content)]


def _cells(folder: Path, uraian: str, dari: str = "sub_kegiatan") -> list[str]:
    """What an expression prints for each item of a list."""
    rules = f'baris:\n  - dari: {dari}\n    sel: {{uraian: "{uraian}"}}\n'
    return [row[0] for row in _shown(_content(folder, rules))]


@pytest.mark.parametrize(
    ("uraian", "printed"),
    [
        ("nama", ["Bantuan", "Transfer"]),
        ("urut + '. ' + kapital(nama)", ["1. BANTUAN", "2. TRANSFER"]),
        ("romawi(urut) + huruf(ke)", ["Ia", "IIb"]),
        ("keluaran.indikator", ["Keluarga / Paket", "Desa"]),
        ("'Hasil: ' + hasil.indikator", ["Hasil: Sejahtera", ""]),
        ("daftar(keluaran, hasil).target", ["5 Keluarga / 9 Paket / 80%", "3 Desa"]),
        ("bila_kosong(hasil.indikator, '-')", ["Sejahtera", "-"]),
        ("lokasi", ["Kantor", ""]),
        ("gabung(sumber_dana, '; ')", ["PAD; DAU", "DAU"]),
        (
            "gabung(saring(rekening, atau(jumlah > 0, kode == '5.1.05')).kode, '; ')",
            ["5.1.05; 5.1.06", "5.1.05; 5.4.01"],
        ),
        ("bila(pagu > 1000000, 'besar', 'kecil')", ["besar", "kecil"]),
        ("bila(dan(ada(hasil), bukan(ada(catatan))), 'ya')", ["ya", ""]),
        ("bila(atau(nama == 'Bantuan', pagu < 5), rupiah(pagu))", ["Rp1.500.000", ""]),
        ("angka(pagu * 2 - 500000)", ["2.500.000", "0"]),
        ("bulat(pagu / 1000)", ["1.500", "250"]),
        ("persen(pagu, 2000000)", ["75,00%", "12,50%"]),
        ("angka(pagu / 0)", ["", ""]),
        ("angka(pagu_tahun[2028])", ["3.000.000", ""]),
        ("angka(pagu_tahun[n + 1])", ["1.650.000", "275.000"]),
        ("keluaran.tahun[n + 1]", ["12 Paket", ""]),
        ("pertama(keluaran).indikator", ["Keluarga", "Desa"]),
        ("banyak(keluaran) + ' dari ' + teks(n)", ["2 dari 2026", "1 dari 2026"]),
        (
            "tiap(rekening, singkat + ' ' + bila(jumlah, angka(jumlah), '-'))",
            [
                "Bel. Hibah 1.000.000 / Bel. Bantuan Sosial 500.000 / Bel. Bagi Hasil -",
                "Bel. Hibah - / Bel. Bantuan Sosial - / Bel. Bagi Hasil 250.000",
            ],
        ),
        ("kelompok_belanja.nama", ["Belanja Operasi / Belanja Transfer"] * 2),
        ("saring(keluaran, target != '9 Paket').indikator", ["Keluarga", "Desa"]),
        ("fakta('penduduk')", ["1.250 orang"] * 2),
        ("ini.kode", ["1.06.01.2.01.0001", "1.06.01.2.01.0002"]),
        ("rata_rata(1, 2) + ' ' + pertumbuhan(100, 110, 121)", ["1,5 10,00%"] * 2),
    ],
)
def test_an_expression_prints(tmp_path: Path, uraian: str, printed: list[str]) -> None:
    """Names mean what the item calls so; what is missing prints nothing."""
    assert _cells(tmp_path, uraian) == printed


def test_the_content_has_lists_of_its_own(tmp_path: Path) -> None:
    """Accounts in use with their sums, funds with what they pay, all nodes in order."""
    funds = "teks + ' ' + angka(jumlah(sub_kegiatan, pagu))"
    assert _cells(tmp_path / "a", funds, "daftar_sumber_dana") == ["PAD 1.500.000", "DAU 1.750.000"]
    accounts = _cells(tmp_path / "b", "kode + ' ' + nama", "rekening")
    assert accounts == [
        "5.1.05 Belanja Hibah",
        "5.1.06 Belanja Bantuan Sosial",
        "5.4.01 Belanja Bagi Hasil",
    ]
    assert _cells(tmp_path / "c", "jenis", "saring(pohon, pagu)") == [
        "urusan",
        "bidang",
        "program",
        "kegiatan",
        "sub-kegiatan",
        "sub-kegiatan",
    ]


def test_rules_stand_below_each_other(tmp_path: Path) -> None:
    """Rows behind a row, rows that share its cells, rows of groups, a sum at the end."""
    content = _content(
        tmp_path,
        """\
baris:
  - dari: sub_kegiatan
    kelompok: sumber_dana
    tingkat: judul
    sel: {uraian: kelompok, a: "jumlah(anggota, pagu)"}
    lalu:
      - dari: anggota
        tingkat: biasa
        sel: {uraian: nama}
        baris:
          - dari: keluaran
            sel: {a: target, b: pagu}
jumlah:
  - {di: uraian, kolom: [b]}
""",
    )
    assert _shown(content) == [
        ["PAD", "1.500.000", "", ""],
        ["Bantuan", "5 Keluarga", "1.500.000", ""],
        ["", "9 Paket", "1.500.000", ""],
        ["DAU", "1.750.000", "", ""],
        ["Bantuan", "5 Keluarga", "1.500.000", ""],
        ["", "9 Paket", "1.500.000", ""],
        ["Transfer", "3 Desa", "250.000", ""],
        ["Jumlah", "", "6.250.000", ""],
    ]
    rows = _rows(content)
    assert [row.cells["uraian"].merge for row in rows[1:3]] == ["start", "go"]
    assert [row.level for row in rows] == ["judul", "", "", "judul", "", "", "", "jumlah"]


def test_a_cell_knows_where_it_comes_from(tmp_path: Path) -> None:
    """Each line of a cell has the place of what it prints."""
    rules = "baris:\n  - dari: sub_kegiatan\n    sel: {uraian: keluaran.indikator, a: maju}\n"
    row = _rows(_content(tmp_path, rules))[0]
    lines = PROGRAM.splitlines()
    places = [lines[place.line - 1][place.column - 1 :] for place in row.line_locations("uraian")]
    assert [place.split(",")[0] for place in places] == ["Keluarga", "Paket"]
    assert "0001" in lines[row.location("a").line - 1]


def test_a_value_may_be_printed_once(tmp_path: Path) -> None:
    """`sekali` passes over what came before."""
    rules = "baris: [{dari: sub_kegiatan, sekali: ada(keluaran), sel: {uraian: nama}}]\n"
    assert [row[0] for row in _shown(_content(tmp_path, rules))] == ["Bantuan"]


def test_a_switch_is_what_the_table_says(tmp_path: Path) -> None:
    """The form says what it is without that."""
    rules = "pilihan: {rinci: ya}\nbaris:\n  - sel: {uraian: \"bila(pilihan('rinci'), 'rinci')\"}\n"
    assert _shown(_content(tmp_path / "a", rules))[0][0] == "rinci"
    assert _shown(_content(tmp_path / "b", rules, "pilihan: {rinci: tidak}\n"))[0][0] == ""


def test_rules_read_typed_rows(tmp_path: Path) -> None:
    """Of the table itself, of another by its id, of one cell."""
    rules = """\
baris:
  - dari: baris
    sel: {uraian: "isi('uraian') + '!'", a: "sel('rekap', 'satu', 'a')"}
  - dari: baris_tabel('rekap')
    sel: {uraian: isi('uraian')}
"""
    rows = "baris: [{id: satu, sel: {uraian: Satu, a: 7 Unit}}]\n"
    content = _content(tmp_path, rules, rows)
    assert _shown(content) == [["Satu!", "7 Unit", "", ""], ["Satu", "", "", ""]]
    assert not list(unprinted(content, content.bentuk[0]))


# --- formulas


@pytest.mark.parametrize(
    ("rumus", "a", "b", "result"),
    [
        ("{jenis: persen, kolom: [a, b]}", "3 Unit", "4 Unit", "75,00%"),
        ("{jenis: persen, kolom: [a, b]}", "3 Unit", "4 Orang", ""),
        ("{jenis: persen, kolom: [a, b]}", "3", "0", ""),
        ("{jenis: jumlah, kolom: [a, b]}", "1.500", "2.750", "4.250"),
        ("{jenis: jumlah, kolom: [a, b]}", "1,5 ha", "-", "1,5 ha"),
        ("{jenis: jumlah, kolom: [a, b]}", "1 ha", "2 Unit", ""),
        ("{jenis: selisih, kolom: [a, b]}", "10", "12,5", "-2,5"),
        ("{jenis: rata-rata, kolom: [a, b]}", "10", "15", "12,5"),
        ("{jenis: rata-rata, kolom: [a, b]}", "1", "2", "1,5"),
        ("{jenis: pertumbuhan, kolom: [a, b]}", "80", "100", "25,00%"),
        ("{jenis: pertumbuhan, kolom: [a, b]}", "0", "100", ""),
        ("{jenis: jumlah, kolom: [a, b], cara: \"'terakhir'\"}", "1", "5", "5"),
        (
            "{jenis: jumlah, kolom: [a, b], cara: \"'tidak'\", tanpa_hasil: \"'*)'\"}",
            "1",
            "5",
            "*)",
        ),
        ("kolom('a') * 2 + kolom('b')", "10 Unit", "5 Unit", "25 Unit"),
    ],
)
def test_a_formula_computes_in_typed_rows(
    tmp_path: Path, rumus: str, a: str, b: str, result: str
) -> None:
    """By kind or as an expression; nothing where it makes no sense."""
    head = HEAD.replace("{id: c,", f"{{id: c, rumus: {rumus},")
    rows = f"baris: [{{sel: {{uraian: Satu, a: '{a}', b: '{b}'}}}}]\n"
    assert _shown(_content(tmp_path, "", rows, head))[0][3] == result


def test_what_is_typed_in_a_computed_column_stays(tmp_path: Path) -> None:
    """And rows without anything to compute from have no result; sums are computed as well."""
    head = HEAD.replace("{id: c,", "{id: c, rumus: {jenis: persen, kolom: [a, b]},")
    rows = """\
baris:
  - sel: {uraian: Satu, a: '1', b: '4'}
  - {judul: ya, sel: {uraian: Kelompok}}
  - sel: {uraian: Dua, a: '3', b: '4', c: belum}
"""
    shown = _shown(_content(tmp_path, "jumlah: [{di: uraian, kolom: [a, b]}]\n", rows, head))
    assert [row[3] for row in shown] == ["25,00%", "", "belum", "50,00%"]


def test_a_number_may_be_printed_in_thousands(tmp_path: Path) -> None:
    """The sum is that of the amounts, not of what is printed."""
    head = HEAD.replace("{id: a,", "{id: a, pembagi: 1000,")
    rules = "baris: [{dari: sub_kegiatan, sel: {uraian: nama, a: pagu / 3}}]\n"
    rules += "jumlah: [{di: uraian, kolom: [a]}]\n"
    assert [row[1] for row in _shown(_content(tmp_path, rules, "", head))] == ["500", "83", "583"]


# --- heads


def test_heads_have_any_depth(tmp_path: Path) -> None:
    """Written within each other or side by side, each stands over those below it."""
    nested = (
        "kelompok: [{judul: X, dari: a, sampai: c, kelompok: [{judul: Y, dari: a, sampai: b}]}]\n"
    )
    flat = "kelompok: [{judul: Y, dari: a, sampai: b}, {judul: X, dari: a, sampai: c}]\n"
    for name, kelompok in (("nested", nested), ("flat", flat)):
        form = _content(tmp_path / name, kelompok).bentuk[0]
        rows = [[(cell.judul, cell.dari, cell.tinggi) for cell in row] for row in head_rows(form)]
        assert rows == [
            [("uraian", 0, 3), ("X", 1, 1)],
            [("Y", 1, 1), ("c", 3, 2)],
            [("a", 1, 1), ("b", 2, 1)],
        ]
        assert not list(head_faults(form))


def test_a_long_sum_is_shortened_in_the_row_of_numbers(tmp_path: Path) -> None:
    """10=(5+7+9) names all; of more columns the first and the last stand there."""
    columns = "".join(f"  - {{id: k{i}, judul: K}}\n" for i in range(4))
    head = (
        HEAD + columns + "  - {id: s, judul: S, rumus: {jenis: jumlah, kolom: [k0, k1, k2, k3]}}\n"
    )
    form = _content(tmp_path, "nomor_kolom: polos\n", "", head).bentuk[0]
    assert numbers(form)[-1] == "9=(5+…+8)"


# --- faults


def test_an_old_form_says_that_it_lacks_rules(tmp_path: Path) -> None:
    """A copy of an official form from before rows were rules would print nothing."""
    content = _content(tmp_path, "sumber: rencana\n")
    (fault,) = unprinted(content, content.bentuk[0])
    assert "belum menyebut dari mana barisnya" in fault.message


def test_a_circle_and_a_lone_column_are_told(tmp_path: Path) -> None:
    """A formula that needs its own result; a column that no rule fills."""
    head = HEAD.replace("{id: b,", "{id: b, rumus: kolom('c') * 1,").replace(
        "{id: c,", "{id: c, rumus: kolom('b') * 1,"
    )
    content = _content(tmp_path, "baris: [{dari: program, sel: {uraian: nama}}]\n", "", head)
    form = content.bentuk[0]
    assert [fault.message for fault in expression_faults(content, form)] == [
        "Rumus kolom 'b' bergantung pada hasilnya sendiri.",
        "Rumus kolom 'c' bergantung pada hasilnya sendiri.",
    ]
    assert [fault.message for fault in unfilled(form)] == [
        "Kolom 'a' tidak diisi aturan baris mana pun."
    ]


def test_a_form_of_the_content_stands_before_that_of_the_templates(tmp_path: Path) -> None:
    """An office changes one form without copying the others."""
    content = naskah(
        tmp_path,
        bentuk__rekap=HEAD,
        tpl__rekap=HEAD.replace("judul: uraian", "judul: Lain"),
        tabel__rekap="id: rekap\n",
    )
    (form,) = content.bentuk
    assert form.kolom[0].judul == "uraian"


def test_the_guide_names_every_function() -> None:
    """Whoever writes a form finds all that there is in docs/templat.md."""
    guide = (ROOT / "docs" / "templat.md").read_text(encoding="utf-8")
    missing = [name for name in FUNCTION_NAMES if f"{name}(" not in guide]
    assert missing == []


# --- columns that are turned off

OPTIONAL = """\
id: rekap
nomor_kolom: kurung
pilihan: {awal: ya, rinci: ya}
kolom:
  - {id: uraian, judul: Uraian}
  - {id: awal, judul: Awal, bila: awal}
  - {id: a, judul: A, jenis: rupiah}
  - {id: b, judul: B, jenis: rupiah}
  - {id: c, judul: C, jenis: rupiah}
  - {id: semua, judul: Semua, jenis: rupiah, rumus: {jenis: jumlah, kolom: [a, b, c]}}
kelompok:
  - judul: Rincian
    dari: awal
    sampai: c
    kelompok: [{judul: Lain, dari: b, sampai: c, bila: rinci}]
"""
TYPED_ROWS = "baris: [{sel: {uraian: Satu, a: 1.000, b: 200, c: 30}}]\n"
SUM = "jumlah: [{di: uraian, kolom: [a, b, semua]}]\n"


def _printed(content: Naskah) -> tuple[list[list[str]], tuple[str, ...], list[list[str]]]:
    """The heads, the numbers and the cells of the table as it prints."""
    (tabel,) = content.tabel
    form = content.form_of(tabel)
    assert form is not None
    heads = [[f"{cell.judul} {cell.dari}-{cell.sampai}" for cell in row] for row in head_rows(form)]
    rows = view(content, tabel, form, str)
    cells = [[_said(row.cells.get(kolom.id)) for kolom in form.kolom] for row in rows]
    return heads, numbers(form), cells


def test_a_column_is_printed_where_its_switch_is_on(tmp_path: Path) -> None:
    """Heads, numbers, formulas and sums follow the columns that are left."""
    off = "pilihan: {awal: tidak, rinci: tidak}\n"
    content = _content(tmp_path, SUM, off + TYPED_ROWS.replace(", b: 200, c: 30", ""), OPTIONAL)
    heads, marks, cells = _printed(content)
    assert heads == [["Uraian 0-0", "Rincian 1-1", "Semua 2-2"], ["A 1-1"]]
    assert marks == ("(1)", "(2)", "3=(2)")
    assert cells == [["Satu", "1.000", "1.000"], ["Jumlah", "1.000", "1.000"]]
    assert not list(column_faults(content, content.bentuk[0]))


def test_all_columns_are_printed_where_no_table_says_otherwise(tmp_path: Path) -> None:
    """The form says whether a switch is on."""
    heads, marks, cells = _printed(_content(tmp_path, SUM, TYPED_ROWS, OPTIONAL))
    assert heads[1:] == [["Awal 1-1", "A 2-2", "Lain 3-4"], ["B 3-3", "C 4-4"]]
    assert marks[-1] == "6=(3+4+5)"
    assert cells[0] == ["Satu", "", "1.000", "200", "30", "1.230"]


def test_rules_fill_the_columns_that_are_printed(tmp_path: Path) -> None:
    """What a rule says of another is not asked for."""
    rules = "baris: [{dari: program, sel: {uraian: nama, awal: kinerja.awal, a: pagu}}]\n"
    _, _, cells = _printed(_content(tmp_path, rules, "pilihan: {awal: tidak}\n", OPTIONAL))
    assert cells == [["Program Satu", "1.750.000", "", "", "1.750.000"]]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("bila: awal", "bila: mula", "tidak mempunyai pilihan 'mula'"),
        ("bila: rinci", "bila: rincian", "tidak mempunyai pilihan 'rincian'"),
        ("jumlah, kolom: [a, b, c]", "selisih, kolom: [a, b]", "memakai kolom 'b'"),
        ("jumlah, kolom: [a, b, c]", "jumlah, kolom: [b, c]", "memakai kolom 'b'"),
        ("{jenis: jumlah, kolom: [a, b, c]}", "kolom('b') * 2", "memakai kolom 'b'"),
        ("rumus:", "bila: rinci, rumus:", ""),
        ("judul: Uraian", "judul: Uraian, bila: awal", "Sebutan 'Jumlah' berdiri"),
    ],
)
def test_what_needs_a_column_that_is_off_is_told(
    tmp_path: Path, old: str, new: str, told: str
) -> None:
    """In the form, whatever its tables say."""
    content = _content(tmp_path, SUM, TYPED_ROWS, OPTIONAL.replace(old, new))
    messages = [fault.message for fault in column_faults(content, content.bentuk[0])]
    assert len(messages) == bool(told)
    assert all(told in message for message in messages)


def test_some_column_is_always_printed(tmp_path: Path) -> None:
    """A table of no columns is none."""
    head = "id: rekap\npilihan: {x: ya}\nkolom: [{id: uraian, judul: Uraian, bila: x}]\n"
    content = _content(tmp_path, "", "", head)
    (fault,) = column_faults(content, content.bentuk[0])
    assert "Semua kolom" in fault.message


def test_a_typed_cell_that_is_not_printed_is_told(tmp_path: Path) -> None:
    """Whoever typed it meant it to be read."""
    content = _content(tmp_path, "", "pilihan: {rinci: tidak}\n" + TYPED_ROWS, OPTIONAL)
    faults = list(column_faults(content, content.bentuk[0]))
    assert [fault.message for fault in faults] == [
        "Sel ini tidak dicetak: kolom 'b' dimatikan.",
        "Sel ini tidak dicetak: kolom 'c' dimatikan.",
    ]
    assert "rinci: ya" in faults[0].advice


def test_only_heads_that_are_printed_have_texts(tmp_path: Path) -> None:
    """Rules and comparisons read what stands on the page."""
    content = _content(tmp_path, "", "pilihan: {awal: tidak, rinci: tidak}\n", OPTIONAL)
    (form,) = tree(content).bentuk
    said = [text.typed for place in form.walk() for text in place.texts]
    assert said == ["Uraian", "A", "Semua", "Rincian"]
