"""Names of regulations that are right, and those of amending and revoking ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import check, codes

PERBUP = "perbup.yaml"
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


def test_small_renja_is_clean(tmp_path: Path) -> None:
    """The Renja that the tests change has no fault at all."""
    assert check(tmp_path) == ()


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
    found = codes(tmp_path, (PERBUP, TENTANG, f"tentang: {nama}"))
    assert not {code for code in found if "RD4001" <= code <= "RD4011"}


@pytest.mark.parametrize(
    "words",
    [
        "Perubahan atas Peraturan Bupati Pasuruan Nomor 5 Tahun 2020",
        "Perubahan atas Peraturan Bupati Nomor 5 Tahun 2020",
    ],
)
def test_amending_names(tmp_path: Path, words: str) -> None:
    """An amending act is named after the amended one; the region may be left out."""
    assert "RD4009" not in _amending(tmp_path, words)


@pytest.mark.parametrize(
    "words",
    [
        "Perubahan Kedua atas Peraturan Bupati Pasuruan Nomor 5 Tahun 2020",
        "Perubahan Peraturan Bupati Pasuruan Nomor 5 Tahun 2020",
        "Perubahan atas Peraturan Bupati Pasuruan Nomor 5 Tahun 2021",
    ],
)
def test_wrong_amending_names(tmp_path: Path, words: str) -> None:
    """The count of amendments, the word 'atas', and the year of the amended act are looked at."""
    assert "RD4009" in _amending(tmp_path, words)


def _amending(folder: Path, words: str) -> set[str]:
    """What is found in a regulation that amends an act, named so."""
    return codes(
        folder,
        ("dasar-hukum.yaml", "", PERBUP_5),
        (PERBUP, TENTANG, f"tentang: {words} tentang Pakaian Dinas\nmengubah: perbup-5-2020"),
    )


def test_revoking_name(tmp_path: Path) -> None:
    """A revoking act is named after the revoked one."""
    nama = "Pencabutan Peraturan Bupati Pasuruan Nomor 5 Tahun 2020 tentang Pakaian Dinas"
    assert "RD4010" not in codes(
        tmp_path,
        ("dasar-hukum.yaml", "", PERBUP_5),
        (PERBUP, TENTANG, f"tentang: {nama}\nmencabut: [perbup-5-2020]"),
    )
