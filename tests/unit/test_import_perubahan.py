"""What an amending regulation of an office announces, as operations."""

from __future__ import annotations

from pathlib import Path

import pytest

from renja_docs.app.cli import main
from renja_docs.app.pipeline import check
from renja_docs.importing.instructions import announced, is_instruction
from tests.packages import templates


@pytest.mark.parametrize(
    ("sentence", "operations"),
    [
        ("1. Ketentuan Pasal 3 diubah sehingga berbunyi sebagai berikut:", ["diubah pasal=3"]),
        (
            "Di antara Pasal 12 dan Pasal 13 disisipkan 2 (dua) pasal, yakni Pasal 12A dan Pasal "
            "12B sehingga berbunyi sebagai berikut:",
            ["disisipkan pasal=12A setelah=12", "disisipkan pasal=12B setelah=12A"],
        ),
        (
            "Setelah Pasal 20 ditambahkan 1 (satu) pasal, yaitu Pasal 21 yang berbunyi:",
            ["ditambahkan pasal=21 setelah=20"],
        ),
        ("4. Pasal 9 dihapus.", ["dihapus pasal=9"]),
        ("BAB V dihapus.", ["dihapus bab=V"]),
        (
            "2. Ketentuan ayat (2) dan ayat (3) Pasal 8 diubah, sehingga berbunyi sebagai berikut:",
            ["diubah pasal=8 ayat=2", "diubah pasal=8 ayat=3"],
        ),
        (
            "Pasal 18 ayat (2) dihapus sehingga Pasal 18 berbunyi sebagai berikut:",
            ["dihapus pasal=18 ayat=2"],
        ),
        (
            "Ketentuan ayat (1) Pasal 5 diubah, di antara ayat (1) dan ayat (2) disisipkan 2 (dua) "
            "ayat, yakni ayat (1a) dan ayat (1b), dan ketentuan huruf c ayat (4) dihapus sehingga "
            "Pasal 5 berbunyi sebagai berikut:",
            [
                "diubah pasal=5 ayat=1",
                "disisipkan pasal=5 ayat=1a setelah=1",
                "disisipkan pasal=5 ayat=1b setelah=1a",
                "dihapus pasal=5 ayat=4 huruf=c",
            ],
        ),
    ],
)
def test_a_sentence_announces_operations(sentence: str, operations: list[str]) -> None:
    """The formulas of angka 233-236, in the words of offices too."""
    found = announced(sentence)
    assert found is not None
    told = []
    for node in found.operations:
        rest = (f"{key}={value}" for key, value in node.items() if key != "jenis")
        told.append(" ".join([str(node["jenis"]), *rest]))
    assert told == operations


def test_an_unknown_instruction_is_not_passed_over() -> None:
    """It is told as a line that was not read."""
    assert announced("3. Judul BAB IV diubah menjadi Lain-lain.") is None
    assert is_instruction("3. Judul BAB IV diubah menjadi Lain-lain.")
    assert not is_instruction("Beberapa ketentuan dalam Peraturan Bupati diubah sebagai berikut:")


NASKAH = """\
BUPATI CONTOH
PROVINSI JAWA TIMUR
PERATURAN BUPATI CONTOH
NOMOR 2 TAHUN 2026
TENTANG
PERUBAHAN ATAS PERATURAN BUPATI CONTOH NOMOR 7 TAHUN 2025 TENTANG TAMAN BACA
DENGAN RAHMAT TUHAN YANG MAHA ESA
BUPATI CONTOH,
Menimbang : a. bahwa taman baca perlu diatur kembali;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan \
Peraturan Bupati tentang Perubahan atas Peraturan Bupati Contoh Nomor 7 Tahun 2025 tentang \
Taman Baca;
Mengingat : 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
MEMUTUSKAN:
Menetapkan : PERATURAN BUPATI TENTANG PERUBAHAN ATAS PERATURAN BUPATI CONTOH NOMOR 7 TAHUN 2025 \
TENTANG TAMAN BACA.
Pasal I
Beberapa ketentuan dalam Peraturan Bupati Contoh Nomor 7 Tahun 2025 tentang Taman Baca (Berita \
Daerah Kabupaten Contoh Tahun 2025 Nomor 7) diubah sebagai berikut:
1. Di antara ayat (1) dan ayat (2) Pasal 2 disisipkan 1 (satu) ayat, yakni ayat (1a) sehingga \
Pasal 2 berbunyi sebagai berikut:
Pasal 2
(1) Taman dibuka setiap hari.
(1a) Taman ditutup pada hari libur.
(2) Dihapus.
2. Pasal 3 dihapus.
Pasal II
1. Buku lama tetap dipakai.
2. Peraturan Bupati ini mulai berlaku pada tanggal 1 Juli 2026.
Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan \
penempatannya dalam Berita Daerah Kabupaten Contoh.
Ditetapkan di Contoh
pada tanggal 2 Juni 2026
BUPATI CONTOH,
NAMA BUPATI
Diundangkan di Contoh
pada tanggal 3 Juni 2026
SEKRETARIS DAERAH KABUPATEN CONTOH,
NAMA SEKRETARIS
BERITA DAERAH KABUPATEN CONTOH TAHUN 2026 NOMOR 2
"""


def test_an_amending_regulation_is_imported_with_its_operations(tmp_path: Path) -> None:
    """Numbers put in, what was taken out, and Pasal II come along."""
    file = tmp_path / "naskah.txt"
    file.write_text(NASKAH, encoding="utf-8")
    run = ["impor", str(file), "--templates", str(templates())]
    assert main([*run, "--keluaran", str(tmp_path / "hasil")]) == 0
    naskah = check(tmp_path / "hasil" / "content", tmp_path / "hasil" / "templates").naskah
    assert naskah is not None
    first, second = naskah.batang_tubuh.perubahan
    assert (first.jenis, first.pasal, first.ayat, first.setelah) == ("disisipkan", "2", "1a", "1")
    assert first.sehingga is not None
    assert [(one.nomor, one.teks) for one in first.sehingga.ayat] == [
        (None, "Taman dibuka setiap hari"),
        ("1a", "Taman ditutup pada hari libur"),
        (None, "Dihapus"),
    ]
    assert (second.jenis, second.pasal) == ("dihapus", "3")
    assert [one.teks for one in naskah.batang_tubuh.pasal_ii] == ["Buku lama tetap dipakai"]
    assert naskah.batang_tubuh.mulai_berlaku == "tanggal 1 Juli 2026"
