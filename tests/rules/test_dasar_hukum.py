"""The legal basis: Mengingat, the registry, gazettes, amendments, and citations typed by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import UU_PEMDA, Kasus, kode, periksa, uji

T, D, B1, P = "batang-tubuh.yaml", "dasar-hukum.yaml", "bab/1.yaml", "perbup.yaml"
LN = "lembaran: {tahun: 2017, nomor: 73, tambahan: 6041}"


def akta(id_: str, jenis: str, nomor: str, tahun: int, nama: str, lain: str = "") -> str:
    return f"  - {{id: {id_}, jenis: {jenis}, nomor: {nomor}, tahun: {tahun}, tentang: {nama}{lain}}}\n"


LAMA = akta(
    "uu-33-2004",
    "uu",
    "33",
    2004,
    "Perimbangan Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah",
    ", lembaran: {tahun: 2004, nomor: 126, tambahan: 4438}",
)


def test_revoked_by_the_list_is_a_warning(tmp_path: Path) -> None:
    """What only the program's own list says is a warning; what the registry says is an error."""
    ubah = (D, "", LAMA), (T, "  - uu-25-2004\n", "  - uu-25-2004\n  - uu-33-2004\n")
    (d,) = (d for d in periksa(tmp_path, *ubah) if d.code == "RD5010")
    assert d.severity == "peringatan"
    assert "Nomor 1 Tahun 2022" in d.advice


def test_not_yet_revoked(tmp_path: Path) -> None:
    """An act that was revoked after this regulation was set is a sound basis."""
    sesudah = "tambahan: 4421}\n    dicabut: {oleh: uu-23-2014, sejak: 1 Januari 2024}"
    assert kode(tmp_path, (D, "tambahan: 4421}", sesudah)) == set()


def test_owner_of_a_foreign_pair_is_named(tmp_path: Path) -> None:
    """A pair that belongs to another act says whose it is."""
    salah = (D, "nomor: 58, tambahan: 5679}", "nomor: 24, tambahan: 5657}")
    pesan = [d.message for d in periksa(tmp_path, salah) if d.code == "RD5023"]
    assert any("Undang-Undang Nomor 2 Tahun 2015" in p for p in pesan)


def test_unverified_acts_give_no_error(tmp_path: Path) -> None:
    """What nobody could verify is reported below the level of an error."""
    salah = f"{LN.replace('nomor: 73', 'nomor: 37')}\n    terverifikasi: tidak"
    assert {d.severity for d in periksa(tmp_path, (D, LN, salah)) if d.code == "RD5023"} == {
        "peringatan"
    }


RANTAI = "[uu-2-2015, uu-9-2015, uu-6-2023]"


def test_amendment_that_only_the_program_knows(tmp_path: Path) -> None:
    """An amendment that the registry does not hold is warned of, before the year of this regulation only."""
    tanpa = UU_PEMDA.replace(RANTAI, "[uu-6-2023]")
    found = [d for d in periksa(tmp_path, (D, UU_PEMDA, tanpa)) if d.code == "RD5018"]
    assert {d.severity for d in found} == {"galat", "peringatan"}


LATAR = "Renja disusun setiap tahun."


@pytest.mark.parametrize(
    ("kode_", "teks", "pasti"),
    [
        ("RD5015", "Menurut Undang-Undang Nomor 25 Tahun 2004, Renja disusun.", True),
        ("RD5015", "Menurut UU Nomor 25 Tahun 2004, Renja disusun.", True),
        (
            "RD5015",
            "Menurut Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional, dst.",
            True,
        ),
        ("RD5035", "Menurut Peraturan Pemerintah Nomor 13 Tahun 2019, Renja disusun.", False),
        ("RD5035", "Menurut Peraturan Menteri Keuangan Nomor 86 Tahun 2017, Renja disusun.", False),
        (
            "RD5036",
            "Menurut Undang-Undang Nomor 25 Tahun 2004 tentang Perencanaan Nasional, Renja disusun.",
            False,
        ),
    ],
)
def test_typed_citations(tmp_path: Path, kode_: str, teks: str, pasti: bool) -> None:
    """Acts are cited from the registry; a typed one is found, and replaced where that is certain."""
    kasus = kode_, B1, LATAR, teks, teks
    uji(tmp_path, kasus)
    assert (
        any(d.repairs for d in periksa(tmp_path / "lagi", (B1, LATAR, teks)) if d.code == kode_)
        is pasti
    )
