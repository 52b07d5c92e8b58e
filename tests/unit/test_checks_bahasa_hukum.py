"""The language of norms."""

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
        norma("RD4080", "Bupati menghimpun dokumen-dokumen Renja"),
        norma("RD4081", "Renja memuat antara lain program"),
        norma("RD4081", "Renja memuat program namun tidak terbatas pada kegiatan"),
        norma("RD4082", "Bahwa Renja disusun tiap tahun"),
        norma("RD4082", "Sehingga Renja disusun tiap tahun"),
        norma("RD4083", "Renja disampaikan selambat-lambatnya tanggal 31 Juli"),
        norma("RD4083", "Renja disampaikan maksimal 7 (tujuh) hari"),
        norma("RD4083", "Renja disampaikan paling lama tanggal 31 Juli"),
        norma("RD4083", "Bantuan diberikan paling tinggi Rp5.000.000,00 (lima juta rupiah)"),
        norma("RD4083", "Renja memuat sekurang-kurangnya program"),
        norma("RD4084", "Kepala Dinas wajib menyusun Renja"),
        (
            "RD4045",
            T,
            BERLAKU,
            (
                "  - {id: sanksi, teks: Kepala Dinas dikenai sanksi administratif}\n"
                "  - {id: wajib, teks: Kepala Dinas wajib menyusun Renja}\n" + BERLAKU
            ),
            "id: sanksi",
        ),
        norma("RD4085", "Bantuan diberikan sebesar Rp 10.000.000"),
        norma("RD4085", "Bantuan diberikan sebesar Rp10.000.000,00"),
        norma("RD4086", "Renja memuat program, kegiatan, dan lain-lain"),
        norma("RD4087", "Renja diumumkan secara online"),
        norma(
            "RD4088",
            "Hal-hal yang belum diatur dalam Peraturan Bupati ini diatur oleh Kepala Dinas",
        ),
        norma("RD4089", "Pelanggar dipidana dengan pidana kurungan"),
        norma("RD4090", "Renja disusun menurut peraturan pemerintah Nomor 12 Tahun 2017"),
        norma("RD4090", "Renja disusun menurut Undang-undang Nomor 25 Tahun 2004"),
        norma("RD4092", "Pelaksanaan Peraturan Daerah ini dievaluasi oleh Bupati"),
        norma("RD4092", "Pelaksanaan Peraturan ini dievaluasi oleh Bupati"),
        norma("RD4091", "Renja disusun menurut Undang-Undang No. 25 Tahun 2004"),
        (
            "RD4091",
            "bab/1.yaml",
            "Renja disusun setiap tahun.",
            "Renja menurut Undang-Undang Nomer 25 tahun 2004.",
            "Nomer 25",
        ),
    ],
    ids=lambda k: f"{k[0]}-{k[4][-30:]}",
)
def test_faults(tmp_path: Path, kasus: Kasus) -> None:
    """Each fault in the language of a norm is found on its line."""
    uji(tmp_path, kasus)


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
    found = kode(tmp_path, (T, BERLAKU, f"  - id: uji\n    teks: {teks}\n{BERLAKU}"))
    assert not {k for k in found if "RD4080" <= k <= "RD4091"}


def test_sanction_pays_for_the_duty(tmp_path: Path) -> None:
    """A duty with a sanction somewhere in the body is in order."""
    assert "RD4084" not in kode(
        tmp_path,
        (
            T,
            BERLAKU,
            (
                "  - {id: wajib, teks: Kepala Dinas wajib menyusun Renja}\n"
                "  - {id: sanksi, teks: Kepala Dinas yang tidak menyusun Renja dikenai sanksi administratif}\n"
                + BERLAKU
            ),
        ),
    )
