"""Rules on the rows of tables: one change of a faultless table gives the finding."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.rules.angka import (
    bilangan,
    kalimat_angka,
    sel,
    silang,
    tahun,
)
from tests.aturan import PROGRAM, kode, temuan
from tests.kecil import PERBUP

RULES = (*sel.RULES, *silang.RULES)
BENTUK = """\
id: capaian
kolom:
  - {id: no, judul: No, lebar: 10, jenis: nomor}
  - {id: indikator, judul: Indikator, lebar: 40}
  - {id: satuan, judul: Satuan, lebar: 20}
  - {id: target-n4, judul: "Target {{ n - 4 }}", lebar: 20, jenis: angka}
  - {id: target-n3, judul: "Target {{ n - 3 }}", lebar: 20, jenis: angka}
  - {id: target-n2, judul: "Target {{ n - 2 }}", lebar: 20, jenis: angka}
  - {id: realisasi-n3, judul: "Realisasi {{ n - 3 }}", lebar: 20, jenis: angka}
  - {id: realisasi-n2, judul: "Realisasi {{ n - 2 }}", lebar: 20, jenis: angka}
  - {id: catatan, judul: Catatan, lebar: 20}
"""
TABEL = """\
id: capaian
baris:
  - id: koperasi
    sel: {no: 1, indikator: Jumlah koperasi, satuan: Unit, target-n4: 1.000, target-n3: 1.050, target-n2: 1.100,
          realisasi-n3: 1.140, realisasi-n2: 1.150, catatan: meningkat}
  - id: sehat
    sel: {no: 2, indikator: Jumlah koperasi sehat, satuan: Unit, target-n4: 180, target-n3: 190, target-n2: 200,
          realisasi-n3: 184, realisasi-n2: 240}
  - id: persen
    sel: {no: 3, indikator: Persentase masyarakat berkoperasi, satuan: "%", target-n4: 8, target-n3: 9, target-n2: 10,
          realisasi-n3: "8,14", realisasi-n2: "12,52"}
  - id: omzet
    sel: {no: 4, indikator: Jumlah omzet, satuan: Juta rupiah, target-n4: 800, target-n3: 900, target-n2: 1.000,
          realisasi-n3: 850, realisasi-n2: 990}
  - id: tambah
    sel: {no: 5, indikator: Jumlah peningkatan omzet, satuan: Juta rupiah, target-n4: 90,
          target-n3: 100, target-n2: 100, realisasi-n3: 40, realisasi-n2: 140, catatan: Data sementara}
"""

UBAHAN = (
    ("RD6056", "no: 3", "no: 4"),
    ("RD6057", "indikator: Jumlah koperasi sehat", "indikator: Jumlah koperasi"),
    ("RD6058", "target-n3: 190", "target-n3: 210"),
    ("RD6060", "catatan: meningkat", "catatan: menurun"),
    ("RD6061", "realisasi-n2: 240", "realisasi-n2: 24O"),
    ("RD6062", ", target-n2: 200,", ","),
    ("RD6062", "sehat, satuan: Unit,", "sehat,"),
    ("RD6063", 'realisasi-n2: "12,52"', 'realisasi-n2: "125,2"'),
    ("RD6064", 'satuan: "%"', "satuan: Orang"),
    (
        "RD6064",
        "indikator: Persentase masyarakat berkoperasi",
        "indikator: Jumlah masyarakat berkoperasi",
    ),
    ("RD6064", "realisasi-n2: 240", "realisasi-n2: 240%"),
    (
        "RD6064",
        "indikator: Jumlah omzet, satuan: Juta rupiah",
        "indikator: Jumlah omzet, satuan: Unit",
    ),
    ("RD6065", "realisasi-n2: 240", "realisasi-n2: 240.000"),
    ("RD6067", "realisasi-n2: 240", "realisasi-n2: 24"),
    ("RD6067", "realisasi-n2: 240}", "realisasi-n2: 14, catatan: menurun}"),
    ("RD6068", "realisasi-n2: 140", "realisasi-n2: 150"),
    ("RD6069", "realisasi-n2: 240", "realisasi-n2: 1.240"),
)


def test_a_faultless_table_gives_no_finding(tmp_path: Path) -> None:
    """The table that every case below changes in one place breaks no rule."""
    assert temuan(tmp_path, RULES, tabel__capaian=TABEL, tpl__capaian=BENTUK) == []


@pytest.mark.parametrize(
    ("rule", "lama", "baru"), UBAHAN, ids=[f"{k}-{i}" for i, (k, _, _) in enumerate(UBAHAN)]
)
def test_one_change_gives_the_finding_in_its_row(
    tmp_path: Path, rule: str, lama: str, baru: str
) -> None:
    """Each fault is found by its rule, in the file of the table."""
    assert TABEL.count(lama) >= 1
    ubahan = TABEL.replace(lama, baru, 1)
    semua = [
        d
        for d in temuan(tmp_path, RULES, tabel__capaian=ubahan, tpl__capaian=BENTUK)
        if d.code == rule
    ]
    assert semua
    assert {d.location.file for d in semua} == {"tabel/capaian.yaml"}


def test_targets_copied_from_results_are_told_once(tmp_path: Path) -> None:
    """Five rows in a row whose targets are their results give one finding, at the first of them."""
    baris = "".join(
        f"  - {{id: b{i}, sel: {{indikator: Rasio {i}, satuan: X, target-n2: {i}, realisasi-n2: {i}}}}}\n"
        for i in range(1, 8)
    )
    semua = temuan(
        tmp_path, RULES, tabel__capaian=f"id: capaian\nbaris:\n{baris}", tpl__capaian=BENTUK
    )
    assert [(d.code, d.location.line) for d in semua if d.code == "RD6066"] == [("RD6066", 3)]


def test_an_indicator_has_one_result_in_every_table_and_in_the_tree(tmp_path: Path) -> None:
    """The same indicator with another result of the same year, in a second table or in program.yaml, is an error."""
    baris = "  - id: x\n    sel: {indikator: Jumlah koperasi sehat, realisasi-n2: 250}\n"
    dua = f"id: dua\nbentuk: capaian\nbaris:\n{baris}"
    berkas = {"tabel__capaian": TABEL, "tpl__capaian": BENTUK}
    semua = temuan(tmp_path / "a", silang.RULES, tabel__dua=dua, **berkas)
    assert [(d.code, d.location.file, len(d.related)) for d in semua] == [
        ("RD6096", "tabel/dua.yaml", 1)
    ]
    assert not temuan(tmp_path / "b", silang.RULES, tabel__dua=dua.replace("250", "240"), **berkas)
    pohon = PROGRAM.replace(
        "- indikator: Jumlah Dokumen Perencanaan (Dokumen)", "- indikator: Jumlah koperasi sehat"
    )
    assert kode(temuan(tmp_path / "c", silang.RULES, program=pohon, **berkas)) == {"RD6096"}


def test_prose_tells_the_figure_of_the_table(tmp_path: Path) -> None:
    """A typed result of an indicator and a year that the table has otherwise is told."""
    berkas = {"tabel__capaian": TABEL, "tpl__capaian": BENTUK}
    for teks, salah in (
        ("Pada tahun 2024 persentase masyarakat yang berkoperasi mencapai 12,55%.", True),
        ("Pada tahun 2024 persentase masyarakat yang berkoperasi mencapai 12,52%.", False),
        ("Pada tahun 2024 target persentase masyarakat yang berkoperasi sebesar 13%.", False),
    ):
        isi = f"isi:\n  - paragraf: {teks}\n"
        ditemukan = kode(
            temuan(tmp_path / teks[-7:-2].strip(), RULES, kata_pengantar=isi, **berkas)
        )
        assert ("RD6095" in ditemukan) is salah, teks


def test_a_typed_direction_agrees_with_the_row_that_is_quoted(tmp_path: Path) -> None:
    """'menurun' beside a quoted row that rose is an error; {{ arah(...) }} cannot be wrong."""
    berkas = {"tabel__capaian": TABEL, "tpl__capaian": BENTUK}
    kutipan = "{{ nilai('capaian', 'persen', 'realisasi-n2') }}%"
    salah = (
        f"isi:\n  - paragraf: Capaian {kutipan}. Dibandingkan dengan tahun lalu capaian menurun.\n"
    )
    assert kode(temuan(tmp_path / "a", kalimat_angka.RULES, kata_pengantar=salah, **berkas)) == {
        "RD6093"
    }
    arah = "{{ arah(nilai('capaian', 'persen', 'realisasi-n3'), nilai('capaian', 'persen', 'realisasi-n2')) }}"
    benar = salah.replace("menurun", arah)
    assert not temuan(tmp_path / "b", kalimat_angka.RULES, kata_pengantar=benar, **berkas)


def test_years_in_heads_are_computed(tmp_path: Path) -> None:
    """A year typed in a column head is told, with the expression that gives it."""
    bentuk = BENTUK.replace('"Target {{ n - 4 }}"', "Target 2022")
    (d,) = temuan(tmp_path, tahun.RULES, tabel__capaian=TABEL, tpl__capaian=bentuk)
    assert (d.code, d.advice, [p.new for p in d.repairs]) == (
        "RD6080",
        "Tulis {{ n - 4 }}.",
        ["{{ n - 4 }}"],
    )


def test_a_typed_figure_of_a_table_with_digits_exchanged_is_told(tmp_path: Path) -> None:
    """A number of a fact typed with two digits exchanged is noticed beside the fact."""
    fakta = PERBUP + "fakta:\n  - {id: anggota, nilai: 150.174 orang}\n"
    isi = "isi:\n  - paragraf: Sebanyak 150.147 orang menjadi anggota.\n"
    assert kode(temuan(tmp_path, bilangan.RULES, kata_pengantar=isi, perbup=fakta)) == {"RD6089"}
