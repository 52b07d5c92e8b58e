"""Figures of tables and prose together: sound tables, and what several places say of one figure."""

from __future__ import annotations

from pathlib import Path

from tests.aturan import PROGRAM, codes, findings

ROWS = tuple(f"RD60{number}" for number in (*range(56, 59), *range(60, 70)))
"""The rules on the rows of tables."""
CROSS = ("RD6040", "RD6095", "RD6096")
"""The rules on one figure in several places."""
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
    sel: {no: 1, indikator: Jumlah koperasi, satuan: Unit, target-n4: 1.000, target-n3: 1.050,
          target-n2: 1.100, realisasi-n3: 1.140, realisasi-n2: 1.150, catatan: meningkat}
  - id: sehat
    sel: {no: 2, indikator: Jumlah koperasi sehat, satuan: Unit, target-n4: 180, target-n3: 190,
          target-n2: 200, realisasi-n3: 184, realisasi-n2: 240}
  - id: persen
    sel: {no: 3, indikator: Persentase masyarakat berkoperasi, satuan: "%", target-n4: 8,
          target-n3: 9, target-n2: 10, realisasi-n3: "8,14", realisasi-n2: "12,52"}
  - id: omzet
    sel: {no: 4, indikator: Jumlah omzet, satuan: Juta rupiah, target-n4: 800, target-n3: 900,
          target-n2: 1.000, realisasi-n3: 850, realisasi-n2: 990}
  - id: tambah
    sel: {no: 5, indikator: Jumlah peningkatan omzet, satuan: Juta rupiah, target-n4: 90,
          target-n3: 100, target-n2: 100, realisasi-n3: 40, realisasi-n2: 140,
          catatan: Data sementara}
"""


def test_a_faultless_table_gives_no_finding(tmp_path: Path) -> None:
    """Parts with their wholes, increases with their levels, notes with their directions."""
    assert findings(tmp_path, (*ROWS, *CROSS), tabel__capaian=TABEL, tpl__capaian=BENTUK) == []


def test_targets_copied_from_results_are_told_once(tmp_path: Path) -> None:
    """Five rows in a row whose targets are their results give one finding, at the first of them."""
    cells = "indikator: Rasio {0}, satuan: X, target-n2: {0}, realisasi-n2: {0}"
    baris = "".join(f"  - sel: {{{cells.format(i)}}}\n" for i in range(1, 8))
    tabel = f"id: capaian\nbaris:\n{baris}"
    semua = findings(tmp_path, ROWS, tabel__capaian=tabel, tpl__capaian=BENTUK)
    assert [(d.code, d.location.line) for d in semua if d.code == "RD6066"] == [("RD6066", 3)]


def test_an_indicator_has_one_result_in_every_table_and_in_the_tree(tmp_path: Path) -> None:
    """Another result of the same year, in a second table or in program.yaml, is an error."""
    baris = "  - id: x\n    sel: {indikator: Jumlah koperasi sehat, realisasi-n2: 250}\n"
    dua = f"id: dua\nbentuk: capaian\nbaris:\n{baris}"
    berkas = {"tabel__capaian": TABEL, "tpl__capaian": BENTUK}
    semua = findings(tmp_path / "a", CROSS, tabel__dua=dua, **berkas)
    assert [(d.code, d.location.file, len(d.related)) for d in semua] == [
        ("RD6096", "tabel/dua.yaml", 1)
    ]
    assert not findings(tmp_path / "b", CROSS, tabel__dua=dua.replace("250", "240"), **berkas)
    pohon = PROGRAM.replace(
        "- indikator: Jumlah Dokumen Perencanaan (Dokumen)", "- indikator: Jumlah koperasi sehat"
    )
    assert codes(findings(tmp_path / "c", CROSS, program=pohon, **berkas)) == {"RD6096"}


def test_prose_tells_the_figure_of_the_table(tmp_path: Path) -> None:
    """A typed result of an indicator and a year that the table has otherwise is told."""
    berkas = {"tabel__capaian": TABEL, "tpl__capaian": BENTUK}
    for teks, salah in (
        ("Pada tahun 2024 persentase masyarakat yang berkoperasi mencapai 12,55%.", True),
        ("Pada tahun 2024 persentase masyarakat yang berkoperasi mencapai 12,52%.", False),
        ("Pada tahun 2024 target persentase masyarakat yang berkoperasi sebesar 13%.", False),
    ):
        isi = f"isi:\n  - paragraf: {teks}\n"
        ditemukan = codes(
            findings(tmp_path / teks[-7:-2].strip(), CROSS, kata_pengantar=isi, **berkas)
        )
        assert ("RD6095" in ditemukan) is salah, teks


def test_a_typed_direction_agrees_with_the_row_that_is_quoted(tmp_path: Path) -> None:
    """'menurun' beside a quoted row that rose is an error; {{ arah(...) }} cannot be wrong."""
    berkas = {"tabel__capaian": TABEL, "tpl__capaian": BENTUK}
    kutipan = "{{ nilai('capaian', 'persen', 'realisasi-n2') }}%"
    banding = "Dibandingkan dengan tahun lalu capaian menurun."
    salah = f"isi:\n  - paragraf: Capaian {kutipan}. {banding}\n"
    assert codes(
        findings(
            tmp_path / "a", ("RD6091", "RD6092", "RD6093", "RD6097"), kata_pengantar=salah, **berkas
        )
    ) == {"RD6093"}
    lama, baru = (f"nilai('capaian', 'persen', 'realisasi-n{n}')" for n in (3, 2))
    arah = f"{{{{ arah({lama}, {baru}) }}}}"
    benar = salah.replace("menurun", arah)
    assert not findings(
        tmp_path / "b", ("RD6091", "RD6092", "RD6093", "RD6097"), kata_pengantar=benar, **berkas
    )
