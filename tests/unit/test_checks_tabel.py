"""Rules on the rows of tables: one change of a faultless table gives the finding."""

from __future__ import annotations

from pathlib import Path

from tests.aturan import PROGRAM, kode, temuan

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


def test_shares_of_a_row_have_one_number_of_decimals(tmp_path: Path) -> None:
    """100 beside 100,00 is told; a row of whole numbers is not."""
    baris = "id: capaian\nbaris:\n  - id: b\n    sel:\n      indikator: Rasio\n      satuan: '%'\n"
    baris += "      target-n3: '{}'\n      target-n2: '{}'\n      realisasi-n2: '{}'\n"
    for isi, ditemukan in ((("90,00", "95,50", "100"), {"RD6034"}), (("90", "95", "100"), set())):
        semua = temuan(
            tmp_path / isi[0],
            ("RD6034",),
            tabel__capaian=baris.format(*isi),
            tpl__capaian=BENTUK,
        )
        assert kode(semua) == ditemukan


def test_a_rate_beside_a_name_of_the_tree_is_that_of_its_evaluation(tmp_path: Path) -> None:
    """Five of seven documents are 71,43 percent, not 72."""
    tabel = "id: capaian\nbaris:\n  - sel:\n      program: Penyusunan Dokumen Perencanaan Perangkat Daerah\n"
    tabel += "      capaian: '{}'\n"
    bentuk = "id: capaian\nkolom:\n  - {id: program, judul: P, lebar: 9}\n  - {id: capaian, judul: C, lebar: 9}\n"
    for capaian, ditemukan in (("72%", {"RD6037"}), ("71,43%", set())):
        semua = temuan(
            tmp_path / capaian[:2],
            ("RD6037",),
            program=PROGRAM,
            tabel__capaian=tabel.format(capaian),
            tpl__capaian=bentuk,
        )
        assert kode(semua) == ditemukan
