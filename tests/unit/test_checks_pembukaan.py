"""The considerations."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import TUBUH, Kasus, kode, uji

T = "batang-tubuh.yaml"
AWAL = "menimbang:\n"


def butir(kode_: str, teks: str) -> Kasus:
    return kode_, T, AWAL, f"{AWAL}  - {teks}\n", f"- {teks}"


@pytest.mark.parametrize(
    "kasus",
    [
        butir("RD4012", "Bahwa Renja perlu ditetapkan"),
        butir("RD4012", "untuk tertib perencanaan, Renja ditetapkan"),
        butir("RD4013", "bahwa Renja wajib disusun. Oleh karena itu diperlukan peraturan"),
        butir("RD4014", "bahwa dipandang perlu menetapkan Renja"),
        butir("RD4015", "bahwa untuk tertib perencanaan, maka perlu menetapkan Renja"),
        butir(
            "RD4015", "bahwa untuk melaksanakan peraturan itu, maka Perangkat Daerah menyusun Renja"
        ),
        butir(
            "RD4016",
            "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Renja",
        ),
        butir("RD4020", "bahwa Renja perlu ditetapkan;"),
        (
            "RD4017",
            T,
            AWAL,
            AWAL
            + "  - {unsur: yuridis, teks: bahwa satu}\n  - {unsur: filosofis, teks: bahwa dua}\n",
            "unsur: filosofis",
        ),
        (
            "RD4017",
            T,
            AWAL,
            AWAL
            + "  - {unsur: yuridis, teks: bahwa satu}\n  - {unsur: yuridis, teks: bahwa dua}\n",
            "unsur: yuridis\n    teks",
        ),
        (
            "RD4019",
            T,
            "teks: Renja berpedoman pada RKPD",
            "teks: Agar setiap orang mengetahuinya, diumumkan",
            "Agar setiap",
        ),
        (
            "RD4019",
            T,
            "teks: Renja berpedoman pada RKPD",
            "teks: Ditetapkan di Pasuruan oleh Bupati",
            "Ditetapkan",
        ),
    ],
    ids=lambda k: f"{k[0]}-{k[3][12:45]}",
)
def test_faults(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in the considerations is found on its line."""
    uji(tmp_path, kasus)


def test_empty(tmp_path: Path) -> None:
    """A regulation without considerations or legal basis is incomplete."""
    berlaku = "{id: satu, teks: Peraturan Bupati ini mulai berlaku pada tanggal diundangkan}"
    assert "RD4018" in kode(
        tmp_path, (T, TUBUH, f"menimbang: []\nmengingat: []\npasal:\n  - {berlaku}\n")
    )


@pytest.mark.parametrize(
    "teks",
    [
        "bahwa Bupati M. Irsyad Yusuf menugaskan Dinas menyusun Renja",
        "bahwa menurut Pasal 5 ayat (1) PP No. 12 Tahun 2017, Renja disusun tiap tahun",
    ],
)
def test_initials_end_no_sentence(tmp_path: Path, teks: str) -> None:
    """A stop behind an initial or an abbreviation does not begin a second sentence."""
    assert "RD4013" not in kode(tmp_path, (T, AWAL, f"{AWAL}  - {teks}\n"))
