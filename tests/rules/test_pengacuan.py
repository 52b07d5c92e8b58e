"""References that are in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import codes

BERLAKU = "  - id: berlaku\n"


@pytest.mark.parametrize(
    "teks",
    [
        "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:pedoman', ayat='isi') }} menjadi acuan",
        (
            "Renja disusun sesuai dengan Pasal 142 ayat (1) Peraturan Menteri Dalam Negeri Nomor "
            "86 Tahun 2017"
        ),
        "Renja dimaksudkan untuk menjadi acuan",
        (
            "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:umum', sampai='pasal:lampiran') }} "
            "menjadi acuan"
        ),
    ],
)
def test_sound_references(tmp_path: Path, teks: str) -> None:
    """References by id, and to other acts, give nothing."""
    pasal = f"  - id: uji\n    teks: {teks}\n{BERLAKU}"
    found = codes(tmp_path, ("batang-tubuh.yaml", BERLAKU, pasal))
    assert not {code for code in found if "RD4049" <= code <= "RD4059"}
