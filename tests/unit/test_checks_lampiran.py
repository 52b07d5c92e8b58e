"""The Lampiran: declared, in order, complete; and words that point at what follows."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import TUBUH, Kasus, kode, periksa, uji

T, L, B1 = "batang-tubuh.yaml", "lampiran.yaml", "bab/1.yaml"
LATAR = "      - paragraf: Renja disusun setiap tahun.\n"


def paragraf(kode_: str, teks: str, sisa: str = "") -> Kasus:
    return kode_, B1, LATAR, f'      - paragraf: "{teks}"\n{sisa}', teks


@pytest.mark.parametrize(
    "kasus",
    [
        (
            "RD4072",
            T,
            "\n      merupakan bagian yang tidak terpisahkan dari Peraturan Bupati ini",
            "",
            "teks: >-",
        ),
        ("RD4073", L, "  - bab: empat\n", "", "urutan:"),
        ("RD4074", B1, "judul: Landasan Hukum", "judul: Peraturan", "id: satu"),
        ("RD4075", L, "  - tabel: t-c-32\n", "", "urutan:"),
        paragraf("RD4076", "Maksudnya adalah:"),
        paragraf(
            "RD4077",
            "Maksudnya sebagai berikut.",
            "      - rincian: {hubungan: dan, butir: [satu, dua]}\n",
        ),
        paragraf(
            "RD4077",
            "Renja memuat tujuan berikut.",
            "      - rincian: {hubungan: dan, butir: [satu, dua]}\n",
        ),
        paragraf("RD4078", "Capaian terdapat pada tabel di bawah ini."),
        paragraf("RD4078", "Berdasarkan data tabel tersebut di atas, capaian naik."),
        ("RD4079", L, "  - bagian: penandatanganan\n", "", "urutan:"),
        (
            "RD4079",
            L,
            "  - bagian: penandatanganan\n",
            "  - bagian: penandatanganan\n  - bagian: daftar-gambar\n",
            "daftar-gambar",
        ),
        ("RD4079", L, "  - bab: dua\n", "  - bab: dua\n  - bagian: daftar-tabel\n", "daftar-tabel"),
        ("RD4079", L, "  - bab: dua\n", "  - bab: dua\n  - bab: dua\n", "bab: dua\n  - bab: tiga"),
        ("RD4095", "bab/5.yaml", "isi: [paragraf: Demikian Renja ini.]\n", "", "id: lima"),
        ("RD4095", "bab/3.yaml", "isi: [paragraf: Program.]", "isi: []", "id: prog"),
        ("RD4096", "bab/3.yaml", "uraian: Program., ", "", "judul: Program dan"),
    ],
    ids=lambda k: f"{k[0]}-{k[4][:25]}",
)
def test_faults(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in the Lampiran is found on its line."""
    uji(tmp_path, kasus)


def test_swapped_chapters(tmp_path: Path) -> None:
    """Chapters that stand in another order are found at the one that comes too late."""
    found = kode(
        tmp_path, (L, "  - bab: tiga\n  - bab: empat\n", "  - bab: empat\n  - bab: tiga\n")
    )
    assert found == {"RD4073"}


def test_body_names_no_lampiran(tmp_path: Path) -> None:
    """A Lampiran that the body does not mention is no part of the regulation."""
    mulai, akhir = "  - id: lampiran\n", "  - id: berlaku\n"
    pasal = TUBUH[TUBUH.index(mulai) : TUBUH.index(akhir)]
    assert "RD4072" in kode(tmp_path, (T, pasal, ""))


def test_other_plans_have_their_own_outline(tmp_path: Path) -> None:
    """An annex that is no Renja needs neither its chapters nor its tables."""
    found = kode(
        tmp_path,
        ("perbup.yaml", "tentang: Rencana Kerja Dinas", "tentang: Standar Pelayanan Dinas"),
        (L, "  - bab: empat\n", ""),
        (L, "  - tabel: t-c-32\n", ""),
    )
    assert not found & {"RD4073", "RD4074", "RD4075"}


def test_six_chapters_from_2027(tmp_path: Path) -> None:
    """The outline seen in use from 2027 on has one chapter more; its absence is a warning only."""
    found = periksa(tmp_path, ("perbup.yaml", "tahun_rencana: 2024", "tahun_rencana: 2027"))
    assert {(d.code, d.severity) for d in found} == {("RD4073", "peringatan")}


def test_table_below(tmp_path: Path) -> None:
    """'Di bawah ini' is right where the table stands below."""
    paragraf_ = (
        '      - paragraf: "Capaian terdapat pada tabel di bawah ini."\n      - tabel: t-c-29\n'
    )
    assert "RD4078" not in kode(tmp_path, (B1, LATAR, paragraf_), (L, "  - tabel: t-c-29\n", ""))
