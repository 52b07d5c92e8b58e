"""Considerations that look faulty and are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import codes

MENIMBANG = "menimbang:\n"


@pytest.mark.parametrize(
    "teks",
    [
        "bahwa Bupati M. Irsyad Yusuf menugaskan Dinas menyusun Renja",
        "bahwa menurut Pasal 5 ayat (1) PP No. 12 Tahun 2017, Renja disusun tiap tahun",
    ],
)
def test_initials_end_no_sentence(tmp_path: Path, teks: str) -> None:
    """A stop behind an initial or an abbreviation does not begin a second sentence."""
    edit = ("batang-tubuh.yaml", MENIMBANG, f"{MENIMBANG}  - {teks}\n")
    assert "RD4013" not in codes(tmp_path, edit)
