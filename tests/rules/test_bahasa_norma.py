"""Norms whose language is in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.naskah_hukum import codes

BERLAKU = "  - id: berlaku\n"


@pytest.mark.parametrize(
    "teks",
    [
        "Rata-rata capaian dihitung menurut undang-undang",
        "Masing-masing Perangkat Daerah menyusun Renja",
        "Renja disampaikan paling lambat tanggal 31 Juli",
        "Renja disampaikan paling lama {{ terbilang(7) }} hari sejak RKPD ditetapkan",
        "Penerima bantuan harus berusia minimal 17 (tujuh belas) tahun atau sudah kawin",
        "Bantuan diberikan paling banyak {{ rupiah_terbilang(10000000) }}",
        "Dalam hal Renja belum ditetapkan, Bupati menunjuk pelaksana",
        "Renja mengacu pada peraturan perundang-undangan",
    ],
)
def test_sound_norms(tmp_path: Path, teks: str) -> None:
    """Norms in the words of the law give nothing."""
    pasal = f"  - id: uji\n    teks: {teks}\n{BERLAKU}"
    found = codes(tmp_path, ("batang-tubuh.yaml", BERLAKU, pasal))
    assert not {code for code in found if "RD4080" <= code <= "RD4092"}


def test_sanction_pays_for_the_duty(tmp_path: Path) -> None:
    """A duty with a sanction somewhere in the body is in order."""
    pasal = (
        "  - {id: wajib, teks: Kepala Dinas wajib menyusun Renja}\n"
        "  - {id: sanksi, teks: Kepala Dinas yang tidak menyusun Renja dikenai sanksi}\n"
    )
    assert "RD4084" not in codes(tmp_path, ("batang-tubuh.yaml", BERLAKU, pasal + BERLAKU))
