"""Norms and bodies that look faulty and are not."""

from __future__ import annotations

from pathlib import Path
from textwrap import indent

import pytest

from tests.naskah_hukum import TUBUH, codes

BATANG_TUBUH = "batang-tubuh.yaml"
NORMA = "teks: Renja berpedoman pada RKPD"


@pytest.mark.parametrize(
    "teks",
    [
        "Renja disampaikan dalam {{ terbilang(3) }} bulan",
        "Renja disampaikan paling lambat tanggal 31 Juli 2023",
        "Renja Tahun 2024 mengacu pada Pasal 142 Peraturan Pemerintah Nomor 12 Tahun 2017",
        "Renja memuat 50% (lima puluh persen) kegiatan",
        "Pelayanan diberikan 1x24 jam",
    ],
)
def test_numbers_that_need_no_words(tmp_path: Path, teks: str) -> None:
    """Dates, numbers of provisions and years, and numbers already in words, are let be."""
    assert "RD4033" not in codes(tmp_path, (BATANG_TUBUH, NORMA, f"teks: {teks}"))


def test_chapters(tmp_path: Path) -> None:
    """A body in chapters has its definitions in the first and its end in the last."""
    start = TUBUH.index("pasal:\n  - id")
    umum = TUBUH.index("  - id: umum")
    pedoman = TUBUH.index("  - id: pedoman")
    bab = (
        "bab:\n"
        "  - id: a\n"
        "    judul: Ketentuan Umum\n"
        "    pasal:\n"
        f"{indent(TUBUH[umum:pedoman], '    ')}"
        "  - id: b\n"
        "    judul: Ketentuan Penutup\n"
        "    pasal:\n"
        f"{indent(TUBUH[pedoman:], '    ')}"
    )
    assert codes(tmp_path, (BATANG_TUBUH, TUBUH[start:], bab)) == set()
