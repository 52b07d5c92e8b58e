"""The name and number of the regulation."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import Kasus, kode, periksa, uji

P = "perbup.yaml"
TENTANG = "tentang: Rencana Kerja Dinas Sosial Kabupaten Pasuruan Tahun 2024"
PERBUP_5 = """\
  - id: perbup-5-2020
    jenis: perbup
    lembaga: Pasuruan
    nomor: 5
    tahun: 2020
    tentang: Pakaian Dinas
    lembaran: {tahun: 2020, nomor: 5}
"""


def tentang(kode_: str, nama: str) -> Kasus:
    return kode_, P, TENTANG, f"tentang: {nama}", "tentang:"


@pytest.mark.parametrize(
    "kasus",
    [
        tentang("RD4001", "Rencana Kerja Dinas Sosial Tahun 2024."),
        tentang("RD4001", "Rencana Kerja Dinas Sosial Tahun 2024,"),
        tentang("RD4001", "tentang Rencana Kerja Dinas Sosial Tahun 2024"),
        (
            "RD4001",
            "bab/1.yaml",
            "judul: Latar Belakang",
            "judul: Latar Belakang.",
            "Latar Belakang.",
        ),
        tentang("RD4002", "Rencana Kerja Dinas Sosial (DINSOS) Tahun 2024"),
        tentang("RD4003", "Rencana Kerja SKPD Tahun 2024"),
        tentang("RD4004", "RENCANA KERJA DINAS SOSIAL"),
        tentang("RD4005", "Rencana kerja Dinas Sosial Tahun 2024"),
        tentang("RD4005", "Rencana Kerja Dan Anggaran Dinas Sosial"),
        tentang("RD4006", " ".join(["Rencana"] * 26)),
        tentang(
            "RD4009", "Perubahan atas Peraturan Bupati Nomor 5 Tahun 2020 tentang Pakaian Dinas"
        ),
        tentang("RD4010", "Pencabutan Pakaian Dinas"),
        tentang("RD4011", "Rencana Kerja Dinas Sosial Kabupaten Malang Tahun 2024"),
        ("RD4007", P, "nomor: 136\n", "", "tahap: penetapan"),
        (
            "RD4005",
            "bab/1.yaml",
            "judul: Latar Belakang",
            "judul: Latar belakang",
            "Latar belakang",
        ),
        ("RD4005", "bab/1.yaml", "judul: Latar Belakang", "judul: LATAR BELAKANG", "LATAR"),
        ("RD4048", P, "provinsi: Jawa Timur", "provinsi: Provinsi Jawa Timur", "provinsi:"),
        ("RD4048", P, "daerah: Kabupaten Pasuruan", "daerah: Pasuruan", "daerah:"),
        ("RD4008", P, "tahap: penetapan", "tahap: rancangan", "nomor: 136"),
    ],
    ids=lambda k: f"{k[0]}-{k[3][:30]}",
)
def test_faults(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in the name or number is found where it was typed."""
    uji(tmp_path, kasus)


def test_small_renja_is_clean(tmp_path: Path) -> None:
    """The Renja that the tests change has no fault at all."""
    assert periksa(tmp_path) == ()


@pytest.mark.parametrize(
    "nama",
    [
        "Peran Serta Masyarakat dalam Penanaman Modal Dalam Negeri",
        "Rencana Kerja Dinas Sosial Kabupaten Pasuruan Tahun 2024",
        "Tata Cara Pemberian Izin Tahap II",
    ],
)
def test_sound_names(tmp_path: Path, nama: str) -> None:
    """Roman numerals, set phrases and the own region are no faults."""
    assert not kode(tmp_path, (P, TENTANG, f"tentang: {nama}")) & {
        f"RD{n}" for n in range(401, 412)
    }


@pytest.mark.parametrize(
    ("nama", "salah"),
    [
        (
            "Perubahan atas Peraturan Bupati Pasuruan Nomor 5 Tahun 2020 tentang Pakaian Dinas",
            False,
        ),
        ("Perubahan atas Peraturan Bupati Nomor 5 Tahun 2020 tentang Pakaian Dinas", False),
        (
            "Perubahan Kedua atas Peraturan Bupati Pasuruan Nomor 5 Tahun 2020 tentang Pakaian Dinas",
            True,
        ),
        ("Perubahan Peraturan Bupati Pasuruan Nomor 5 Tahun 2020 tentang Pakaian Dinas", True),
        ("Perubahan atas Peraturan Bupati Pasuruan Nomor 5 Tahun 2021 tentang Pakaian Dinas", True),
    ],
)
def test_amending_names(tmp_path: Path, nama: str, salah: bool) -> None:
    """An amending act is named after the amended one and counts its amendments; the region may be left out."""
    found = kode(
        tmp_path,
        ("dasar-hukum.yaml", "", PERBUP_5),
        (P, TENTANG, f"tentang: {nama}\nmengubah: perbup-5-2020"),
    )
    assert ("RD4009" in found) is salah


def test_revoking_name(tmp_path: Path) -> None:
    """A revoking act is named after the revoked one."""
    nama = "Pencabutan Peraturan Bupati Pasuruan Nomor 5 Tahun 2020 tentang Pakaian Dinas"
    assert "RD4010" not in kode(
        tmp_path,
        ("dasar-hukum.yaml", "", PERBUP_5),
        (P, TENTANG, f"tentang: {nama}\nmencabut: [perbup-5-2020]"),
    )
