"""Sound drafting that looks like a fault gives no finding, whichever rule looks at it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.aturan import codes, findings

TUBUH = """\
menimbang:
  - bahwa pelayanan persampahan perlu diatur
mengingat:
  - uu-23-2014
pasal:
  - id: umum
    definisi:
      - {{istilah: Petugas Kebersihan, sebutan: Petugas, arti: orang yang mengangkut sampah}}
  - id: isi
    ayat:
      - {norma}
      - Petugas bekerja setiap hari
  - id: berlaku
    teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan
"""
PERUBAHAN = """\
menimbang:
  - bahwa jam kerja perlu diubah
mengingat:
  - uu-23-2014
perubahan:
  - jenis: diubah
    pasal: "1"
    isi:
      id: satu
      definisi:
        - {istilah: Jam Kerja, arti: waktu untuk bekerja}
        - {istilah: Aparatur Sipil Negara, singkatan: ASN, arti: profesi pegawai}
  - jenis: dihapus
    pasal: "2"
"""


def _tetap(folder: Path) -> set[str]:
    """What the smallest body gives anyway, for it is no whole regulation."""
    return codes(findings(folder, (), batang_tubuh=TUBUH.format(norma="Petugas mengangkut sampah")))


@pytest.mark.parametrize(
    "norma",
    [
        "Petugas melapor dalam waktu 1x24 (satu kali dua puluh empat) jam",
        "Petugas melapor dalam waktu 2 x 24 (dua kali dua puluh empat) jam",
        "Petugas bekerja 37,5 (tiga puluh tujuh koma lima) jam",
        "Tarif naik sebesar 7,5% (tujuh koma lima persen)",
        "Petugas diberi insentif sebesar Rp150.000,00 (seratus lima puluh ribu rupiah)",
        "Petugas bekerja mulai pukul 07.30 sampai dengan pukul 16.00",
        "Petugas melayani rukun tetangga 03 dan rukun warga 05",
        "Upah dibayar masing-masing 50% (lima puluh persen)",
        "Sampah dibuang apabila tidak memiliki nilai guna",
        "Petugas menyampaikan laporan pertanggungjawaban yang ditindaklanjuti",
        "Kendaraan roda empat dan roda dua dikenai retribusi",
    ],
)
def test_a_sound_norm_gives_nothing(tmp_path: Path, norma: str) -> None:
    """Beside what the bare body gives anyway."""
    semua = codes(findings(tmp_path / "a", (), batang_tubuh=TUBUH.format(norma=norma)))
    assert semua - _tetap(tmp_path / "b") == set()


def test_terms_of_an_amending_act_may_be_used_in_the_amended_one(tmp_path: Path) -> None:
    """A quoted definition is used by Pasal that are not quoted."""
    assert "RD4037" not in codes(findings(tmp_path, (), batang_tubuh=PERUBAHAN))


def test_a_short_form_that_is_a_common_word_is_no_acronym(tmp_path: Path) -> None:
    """'petugas' in a consideration stands before it is defined."""
    tubuh = TUBUH.format(norma="Petugas mengangkut sampah").replace("persampahan", "petugas")
    assert "RD7015" not in codes(findings(tmp_path, (), batang_tubuh=tubuh))


def test_a_set_phrase_keeps_its_capitals_in_a_title(tmp_path: Path) -> None:
    """'Peran Serta Masyarakat', though 'serta' is a particle elsewhere."""
    bab = "bab:\n- id: x\n  judul: Peran Serta Masyarakat\n  pasal:"
    tubuh = TUBUH.format(norma="Petugas mengangkut sampah").replace("pasal:", bab)
    assert "RD4005" not in codes(findings(tmp_path, (), batang_tubuh=tubuh))
