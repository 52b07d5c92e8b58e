"""Rules on figures in prose: for each the smallest sentence that breaks it, and one that keeps it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.aturan import PROGRAM, di_paragraf, kode, temuan
from tests.kecil import PERBUP

RULES = tuple(f"RD6{number:03}" for number in (38, 40, *range(70, 100)))
YEARS = tuple(f"RD6{number:03}" for number in (38, *range(70, 81)))
NUMBERS = tuple(f"RD6{number:03}" for number in range(81, 90))
MASA = "renstra: {awal: 2025, akhir: 2029}\nrenstra_lalu: {awal: 2019, akhir: 2023}\n"

KASUS = (
    ("RD6081", "Ada 3 (empat) aspek.", "Ada 4 (empat) aspek."),
    ("RD6081", "Ada 5 (lma) aspek.", "Ada 5 (lima) aspek."),
    ("RD6082", "Berlaku selama (satu) tahun.", "Berlaku selama 1 (satu) tahun."),
    ("RD6083", "Berlaku selama 3 (Tiga) tahun.", "Berlaku selama 3 (tiga) tahun."),
    (
        "RD6085",
        "Ada 3 (tiga) indikator, yaitu (i) satu, (ii) dua, (iii) tiga, dan (iv) empat.",
        "Ada 4 (empat) indikator, yaitu (i) satu, (ii) dua, (iii) tiga, dan (iv) empat.",
    ),
    (
        "RD6085",
        "Ada 2 (dua) aspek, yaitu aspek usaha, aspek keuangan, dan aspek lembaga.",
        "Ada 3 (tiga) aspek, yaitu aspek usaha, aspek keuangan, dan aspek lembaga.",
    ),
    (
        "RD6086",
        "Renja memuat 2 program, 1 kegiatan, dan 2 sub kegiatan.",
        "Renja memuat 1 program, 1 kegiatan, dan 2 sub kegiatan.",
    ),
    ("RD6086", "Di dalamnya dimuat 8 (delapan) program.", "Di dalamnya dimuat 1 (satu) program."),
    (
        "RD6087",
        "Pagu indikatif sebesar Rp117.583.051 disediakan.",
        "Pagu indikatif sebesar {{ pagu() }} disediakan.",
    ),
    (
        "RD6087",
        "Pagu indikatif sebesar Rp250.131.972 disediakan.",
        "Realisasi tahun lalu sebesar Rp250.131.972.",
    ),
    ("RD6088", "Belanjanya Rp72.822.365.", "Belanjanya {{ pagu('2.17.01.2.01.01') }}."),
    (
        "RD6090",
        "Jumlahnya 341 koperasi dari target sebanyak 240 koperasi atau tercapai 133,75%.",
        "Jumlahnya 341 koperasi dari target sebanyak 240 koperasi atau tercapai 142,08%.",
    ),
    (
        "RD6090",
        "Sebanyak 341 dari 1.140 koperasi (39,91%) aktif.",
        "Sebanyak 341 dari 1.140 koperasi (29,91%) aktif.",
    ),
    (
        "RD6090",
        "Terealisasi 12,52%, melebihi target sebesar 8,20%, dengan tingkat capaian 152,26%.",
        "Terealisasi 12,52%, melebihi target sebesar 8,20%, dengan tingkat capaian 152,68%.",
    ),
    (
        "RD6091",
        "Capaian menurun dari 8,14% menjadi 12,52%.",
        "Capaian meningkat dari 8,14% menjadi 12,52%.",
    ),
    (
        "RD6091",
        "Capaian 12,52% menurun dibandingkan tahun lalu sebesar 8,14%.",
        "Capaian 12,52% meningkat dibandingkan tahun lalu sebesar 8,14%.",
    ),
    (
        "RD6092",
        "Nilai 74,68 melebihi target sebesar 76.",
        "Nilai 74,68 belum mencapai target sebesar 76.",
    ),
    (
        "RD6092",
        "Nilai 78 belum mencapai target sebesar 76.",
        "Nilai 78 melebihi target sebesar 76.",
    ),
    (
        "RD6094",
        "Jumlahnya meningkat 10 koperasi dari 184 koperasi menjadi 240 koperasi.",
        "Jumlahnya meningkat 56 koperasi dari 184 koperasi menjadi 240 koperasi.",
    ),
    (
        "RD6097",
        "Nilai SAKIP 74,20 dengan predikat BB (Baik).",
        "Nilai SAKIP 74,20 dengan predikat BB (Sangat Baik).",
    ),
    (
        "RD6097",
        "Nilai SAKIP 64,20 dengan predikat BB (Sangat Baik).",
        "Nilai SAKIP 64,20 dengan predikat B (Baik).",
    ),
    (
        "RD6098",
        "Dinas berada di urutan ke-59 dari 56 perangkat daerah.",
        "Dinas berada di urutan ke-29 dari 56 perangkat daerah.",
    ),
    ("RD6098", "Terdapat 1.341 orang dari 1.140 orang.", "Terdapat 341 orang dari 1.140 orang."),
    (
        "RD6099",
        "Dana Rp100.000.000, terdiri atas Rp60.000.000 dan Rp50.000.000.",
        "Dana Rp110.000.000, terdiri atas Rp60.000.000 dan Rp50.000.000.",
    ),
    (
        "RD6099",
        "Hadir 120 orang, terdiri atas 50 orang laki-laki dan 60 orang perempuan.",
        "Hadir 110 orang, terdiri atas 50 orang laki-laki dan 60 orang perempuan.",
    ),
)


@pytest.mark.parametrize(
    ("rule", "salah", "benar"), KASUS, ids=[f"{k}-{i}" for i, (k, _, _) in enumerate(KASUS)]
)
def test_a_sentence_that_breaks_the_rule_and_one_that_keeps_it(
    tmp_path: Path, rule: str, salah: str, benar: str
) -> None:
    """The faulty sentence is found on its line by its rule; the sound one gives no error at all."""
    berkas = {"program": PROGRAM, "perbup": PERBUP + MASA}
    semua = [d for d in di_paragraf(tmp_path / "salah", RULES, salah, **berkas) if d.code == rule]
    assert [d.location.line for d in semua] == [3] * len(semua) != []
    sisa = di_paragraf(tmp_path / "benar", RULES, benar, **berkas)
    assert rule not in kode(sisa)
    assert not [d for d in sisa if d.severity == "galat"]


def test_the_identity_tells_the_plan_year_and_its_periods(tmp_path: Path) -> None:
    """A plan year outside the Renstra, a title of another year, a period that ends before it begins."""
    masa = "renstra: {awal: 2028, akhir: 2027}\nrenstra_lalu: {awal: 2024, akhir: 2028}\n"
    salah = PERBUP.replace("Tahun 2026", "Tahun 2024").replace("tahun: 2025", "tahun: 2020") + masa
    ditemukan = kode(temuan(tmp_path, YEARS, perbup=salah))
    assert {"RD6071", "RD6072", "RD6073", "RD6074"} <= ditemukan
    tindih = PERBUP + MASA.replace("akhir: 2023", "akhir: 2026")
    assert kode(temuan(tmp_path / "tindih", YEARS, perbup=tindih)) == {"RD6070"}
    assert not temuan(tmp_path / "benar", YEARS, perbup=PERBUP + MASA)


def test_a_wrong_quotient_is_told_at_the_figure_that_was_typed(tmp_path: Path) -> None:
    """Where the rate is computed and the target typed, the target is what is wrong."""
    teks = "Terealisasi {{ persen(1252, 10000) }}, melebihi target sebesar 8,20%, "
    teks += "dengan tingkat capaian {{ persen(4, 3) }}."
    (d,) = [d for d in di_paragraf(tmp_path, RULES, teks) if d.code == "RD6090"]
    assert d.location.column == 7 + teks.index("8,20%")


def test_a_stated_count_is_the_number_of_items_that_follow(tmp_path: Path) -> None:
    """Two causes announced and one told is an error; 'antara lain' promises no number."""
    daftar = "  - rincian:\n      butir:\n        - turunnya jumlah anggota\n"
    for teks, salah in (
        ("Hal ini disebabkan oleh 2 (dua) hal, yaitu:", True),
        ("Hal ini disebabkan oleh {{ terbilang(2) }} hal, yaitu:", True),
        ("Hal ini disebabkan oleh 1 (satu) hal, yaitu:", False),
        ("Dari 2 (dua) hal, antara lain:", False),
        ("Selama 2 (dua) tahun dilaksanakan:", False),
    ):
        isi = f'isi:\n  - paragraf: "{teks}"\n{daftar}'
        semua = temuan(tmp_path / teks[:20].replace(" ", ""), NUMBERS, kata_pengantar=isi)
        assert ("RD6084" in kode(semua)) is salah, teks


def test_a_wrong_word_beside_its_number_is_repaired_only_where_it_is_certain(
    tmp_path: Path,
) -> None:
    """A misspelt number and a lost figure are mended; of two different numbers nobody knows the right one."""
    perbaikan = {
        d.code: [p.new for p in d.repairs]
        for d in di_paragraf(tmp_path, NUMBERS, "Ada (satu) hal, 3 (Tiga) hal, 4 (lima) hal.")
    }
    assert perbaikan == {"RD6082": ["1 ("], "RD6083": ["t"], "RD6081": []}


def test_amounts_told_in_words_of_other_years_are_let_be(tmp_path: Path) -> None:
    """Round amounts, and realisations of other years, are no misquoted pagu."""
    for teks in (
        "Pagu tersebut turun dari Rp120 juta.",
        "Realisasi anggaran tahun lalu Rp98.765.432.",
        "Hibah Rp50.000.000.",
    ):
        assert not di_paragraf(tmp_path / teks[:8].strip(), NUMBERS, teks, program=PROGRAM), teks
