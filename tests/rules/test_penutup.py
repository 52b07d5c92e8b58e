"""The end of a regulation that is in order: entry into force, revocation, signing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import codes

T, P = "batang-tubuh.yaml", "perbup.yaml"
MULAI = "teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan"
BERLAKU = "  - id: berlaku\n"
CABUT = """\
  - id: cabut
    teks: >-
      Pada saat Peraturan Bupati ini mulai berlaku,
      {{ peraturan('perbup-12-2023', bentuk='lengkap') }} dicabut dan dinyatakan tidak berlaku
"""
BUPATI = "nama: M. Irsyad Yusuf"


@pytest.mark.parametrize(
    "teks",
    [
        "Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2024",
        (
            "Peraturan Bupati ini mulai berlaku setelah {{ terbilang(1) }} bulan terhitung "
            "sejak tanggal diundangkan"
        ),
    ],
)
def test_other_moments(tmp_path: Path, teks: str) -> None:
    """A later day, and a lapse of time after promulgation, are lawful."""
    found = codes(tmp_path, (T, MULAI, f"teks: {teks}"))
    assert not found & {"RD4060", "RD4061", "RD4062", "RD4063"}


def test_revocation(tmp_path: Path) -> None:
    """An act that is revoked by name, and listed, gives no fault but its place in Mengingat."""
    found = codes(
        tmp_path,
        (T, BERLAKU, CABUT + BERLAKU),
        (P, "tahun_rencana", "mencabut: [perbup-12-2023]\ntahun_rencana"),
    )
    assert found == {"RD5013"}


@pytest.mark.parametrize("nama", ["M. Yusuf", "Ma'ruf Amin", "St. Aminah", "H. Abdul Halim"])
def test_names_are_no_degrees(tmp_path: Path, nama: str) -> None:
    """Initials and short names are let be."""
    assert "RD4066" not in codes(tmp_path, (P, BUPATI, f'nama: "{nama}"'))


def test_acting_officer(tmp_path: Path) -> None:
    """An acting head of region signs as such."""
    acting = (P, "jabatan: Bupati Pasuruan", "jabatan: Pj. Bupati Pasuruan")
    assert "RD4067" not in codes(tmp_path, acting)
