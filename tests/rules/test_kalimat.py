"""Sentences with figures: sound ones, and what the rules say of several figures together."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.aturan import PROGRAM, codes, findings, in_paragraph
from tests.kecil import PERBUP

YEARS = tuple(f"RD6{number:03}" for number in (38, *range(70, 81)))
"""The rules on years and periods."""
NUMBERS = tuple(f"RD6{number:03}" for number in range(81, 90))
"""The rules on numbers in words, counts and typed figures."""
RULES = (*YEARS, *NUMBERS, "RD6040", *(f"RD6{number:03}" for number in range(90, 100)))
MASA = "renstra: {awal: 2025, akhir: 2029}\nrenstra_lalu: {awal: 2019, akhir: 2023}\n"

SOUND = (
    "Berlaku tahun 2024 sampai dengan tahun 2026.",
    "Capaian tahun 2025 (tahun berjalan/n-1).",
    "Renja ini memenuhi Undang-Undang Nomor 25 Tahun 2004.",
    "Prakiraan maju tahun 2027 tersaji.",
    "Menurut Peraturan Daerah Nomor 4 Tahun 2026, rapat diadakan.",
    "Rencana Strategis (Renstra) Tahun 2025–2029.",
    "RPJPD berlaku selama 20 (dua puluh) tahun.",
    "Ada 4 (empat) indikator, yaitu (i) satu, (ii) dua, (iii) tiga, dan (iv) empat.",
    "Renja memuat 1 program, 1 kegiatan, dan 2 sub kegiatan.",
    "Luasnya 2 x 3 (dua) meter.",
    "Terealisasi 12,52%, melebihi target sebesar 8,20%, dengan tingkat capaian 152,68%.",
    "Capaian 12,52% meningkat dibandingkan tahun lalu sebesar 8,14%.",
    "Nilai SAKIP 64,20 dengan predikat B (Baik).",
)


@pytest.mark.parametrize("sentence", SOUND)
def test_a_sound_sentence_gives_no_error(tmp_path: Path, sentence: str) -> None:
    """What is rightly told is not found, though it looks like what is not."""
    files = {"program": PROGRAM, "perbup": PERBUP + MASA}
    found = in_paragraph(tmp_path, RULES, sentence, **files)
    assert not [finding for finding in found if finding.severity == "galat"]


def test_the_identity_tells_the_plan_year_and_its_periods(tmp_path: Path) -> None:
    """A plan year outside the Renstra, a title of another year, a period that ends before it."""
    masa = "renstra: {awal: 2028, akhir: 2027}\nrenstra_lalu: {awal: 2024, akhir: 2028}\n"
    wrong = PERBUP.replace("Tahun 2026", "Tahun 2024").replace("tahun: 2025", "tahun: 2020") + masa
    found = codes(findings(tmp_path, YEARS, perbup=wrong))
    assert {"RD6071", "RD6072", "RD6073", "RD6074"} <= found
    overlapping = PERBUP + MASA.replace("akhir: 2023", "akhir: 2026")
    assert codes(findings(tmp_path / "overlapping", YEARS, perbup=overlapping)) == {"RD6070"}
    assert not findings(tmp_path / "sound", YEARS, perbup=PERBUP + MASA)


def test_a_wrong_quotient_is_told_at_the_figure_that_was_typed(tmp_path: Path) -> None:
    """Where the rate is computed and the target typed, the target is what is wrong."""
    text = "Terealisasi {{ persen(1252, 10000) }}, melebihi target sebesar 8,20%, "
    text += "dengan tingkat capaian {{ persen(4, 3) }}."
    (finding,) = (one for one in in_paragraph(tmp_path, RULES, text) if one.code == "RD6090")
    assert finding.location.column == 7 + text.index("8,20%")


@pytest.mark.parametrize(
    ("text", "is_wrong"),
    [
        ("Hal ini disebabkan oleh 2 (dua) hal, yaitu:", True),
        ("Hal ini disebabkan oleh {{ terbilang(2) }} hal, yaitu:", True),
        ("Hal ini disebabkan oleh 1 (satu) hal, yaitu:", False),
        ("Dari 2 (dua) hal, antara lain:", False),
        ("Selama 2 (dua) tahun dilaksanakan:", False),
    ],
)
def test_a_stated_count_is_the_number_of_items_that_follow(
    tmp_path: Path, text: str, is_wrong: bool
) -> None:
    """Two causes announced and one told is an error; 'antara lain' promises no number."""
    items = "  - rincian:\n      butir:\n        - turunnya jumlah anggota\n"
    found = findings(tmp_path, NUMBERS, kata_pengantar=f'isi:\n  - paragraf: "{text}"\n{items}')
    assert ("RD6084" in codes(found)) is is_wrong


def test_a_wrong_word_beside_its_number_is_repaired_only_where_it_is_certain(
    tmp_path: Path,
) -> None:
    """A misspelt number and a lost figure are mended; of two numbers nobody knows the right one."""
    text = "Ada (satu) hal, 3 (Tiga) hal, 4 (lima) hal."
    found = in_paragraph(tmp_path, NUMBERS, text)
    repairs = {one.code: [repair.new for repair in one.repairs] for one in found}
    assert repairs == {"RD6082": ["1 ("], "RD6083": ["t"], "RD6081": []}


@pytest.mark.parametrize(
    "text",
    [
        "Pagu tersebut turun dari Rp120 juta.",
        "Realisasi anggaran tahun lalu Rp98.765.432.",
        "Hibah Rp50.000.000.",
    ],
)
def test_amounts_of_other_things_are_let_be(tmp_path: Path, text: str) -> None:
    """Round amounts, and realisations of other years, are no misquoted pagu."""
    assert not in_paragraph(tmp_path, NUMBERS, text, program=PROGRAM)


def test_a_number_too_great_for_words_is_no_error(tmp_path: Path) -> None:
    """Where no words can tell a number, what stands in brackets explains it."""
    assert not in_paragraph(tmp_path, NUMBERS, "Nomor induk 1234567890123456789 (contoh) berlaku.")
