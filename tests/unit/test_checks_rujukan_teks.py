"""The wording of references in norms."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import Kasus, kode, uji

T = "batang-tubuh.yaml"
BERLAKU = "  - id: berlaku\n"


def norma(kode_: str, teks: str) -> Kasus:
    return kode_, T, BERLAKU, f"  - id: uji\n    teks: {teks}\n{BERLAKU}", f"teks: {teks}"


@pytest.mark.parametrize(
    "kasus",
    [
        norma(
            "RD4050", "Renja sebagaimana dimaksud pada {{ rujuk('pasal:pedoman') }} menjadi acuan"
        ),
        norma("RD4050", "Renja sebagaimana dimaksud dalam ayat (1) menjadi acuan"),
        norma("RD4050", "Renja sebagaimana dimaksud {{ rujuk('pasal:pedoman') }} menjadi acuan"),
        norma("RD4050", "Renja sebagaimana dimaksudkan dalam Pasal 2 menjadi acuan"),
        norma("RD4051", "Renja menurut Ayat (1) menjadi acuan"),
        norma("RD4051", "Renja menurut pasal 2 menjadi acuan"),
        norma("RD4051", "Renja menurut Pasal 2 Ayat (1) menjadi acuan"),
        norma("RD4051", "Renja menurut Pasal 2 ayat 1 menjadi acuan"),
        (
            "RD4051",
            "bab/1.yaml",
            "Renja disusun setiap tahun.",
            "Renja disusun menurut pasal 5 UU 25/2004.",
            "pasal 5",
        ),
        (
            "RD4052",
            T,
            "teks: Renja berpedoman pada RKPD",
            "teks: Renja menurut ayat (2) Pasal ini disusun",
            "Pasal ini",
        ),
        norma("RD4053", "Renja sebagaimana tersebut di atas menjadi acuan"),
        norma("RD4053", "Ketentuan tersebut diatas menjadi acuan"),
        norma("RD4054", "Dengan tidak mengurangi Pasal 2, Renja menjadi acuan"),
        norma(
            "RD4055", "Renja sebagaimana dimaksud dalam Pasal 1, Pasal 2, dan Pasal 3 menjadi acuan"
        ),
        norma("RD4056", "Renja sebagaimana dimaksud dalam Pasal 3 dan Pasal 2 menjadi acuan"),
        norma("RD4057", "Renja sebagaimana dimaksud dalam Pasal 19 menjadi acuan"),
        (
            "RD4057",
            T,
            "teks: Renja berpedoman pada RKPD",
            "teks: Renja menurut ayat (7) disusun",
            "ayat (7)",
        ),
        norma("RD4058", "Renja sebagaimana dimaksud dalam Pasal 2 menjadi acuan"),
        norma(
            "RD4059", "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:berlaku') }} menjadi acuan"
        ),
        norma(
            "RD4049",
            "Sebagaimana dimaksud dalam {{ rujuk('pasal:pedoman') }}, Bupati menetapkan Renja",
        ),
    ],
    ids=lambda k: f"{k[0]}-{k[4][-30:]}",
)
def test_faults(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in the wording of a reference is found on its line."""
    uji(tmp_path, kasus)


@pytest.mark.parametrize(
    "teks",
    [
        "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:pedoman', ayat='isi') }} menjadi acuan",
        "Renja disusun sesuai dengan Pasal 142 ayat (1) Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017",
        "Renja dimaksudkan untuk menjadi acuan",
        "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:umum', sampai='pasal:lampiran') }} menjadi acuan",
    ],
)
def test_sound_references(tmp_path: Path, teks: str) -> None:
    """References by id, and to other acts, give nothing."""
    found = kode(tmp_path, (T, BERLAKU, f"  - id: uji\n    teks: {teks}\n{BERLAKU}"))
    assert not {k for k in found if k[:4] in ("RD44", "RD45")}
