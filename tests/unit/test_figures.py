"""The arithmetic of program.yaml."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from renja_docs.content.program import Agregasi, Evaluasi, PohonProgram
from renja_docs.sense import figures
from renja_docs.sense.aggregation import by_unit
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import half_up
from renja_docs.text.values import read_nilai
from tests.kecil import naskah

PROGRAM = """\
faktor_maju: 110%
urusan:
  - kode: "2"
    nama: Urusan
    bidang:
      - kode: "2.17"
        nama: Bidang
        program:
          - kode: 2.17.01
            nama: Program
            kegiatan:
              - kode: 2.17.01.2.01
                nama: Kegiatan
                sub_kegiatan:
                  - {kode: 2.17.01.2.01.01, nama: Satu, belanja: {barang_jasa: 72.822.365}}
                  - {kode: 2.17.01.2.01.02, nama: Dua, belanja: {pegawai: 5, modal: 10}, maju: 20}
"""


@pytest.fixture
def pohon(tmp_path: Path) -> PohonProgram:
    """A tree of two sub kegiatan."""
    tree = naskah(tmp_path, program=PROGRAM).program
    assert tree is not None
    return tree


def test_money_is_summed_from_the_leaves(pohon: PohonProgram) -> None:
    """Each node holds what its sub kegiatan hold, and the kinds of spending add up to it."""
    assert figures.pagu(pohon) == 72_822_380
    assert sum(figures.belanja(pohon, j) for j in figures.JENIS_BELANJA) == figures.pagu(pohon)


def test_the_forecast_is_rounded_half_up_row_by_row(pohon: PohonProgram) -> None:
    """80.104.601,5 becomes 80.104.602; a forecast that is given wins."""
    satu, dua = figures.sub_kegiatan(pohon)
    assert figures.forecast(satu, pohon) == 80_104_602
    assert figures.forecast(dua, pohon) == 20


def test_forecasts_by_kind_add_up_to_the_row(pohon: PohonProgram) -> None:
    """What rounding leaves goes to the last kind, so nothing is lost."""
    total = figures.forecast_total(pohon, pohon)
    assert sum(figures.forecast_total(pohon, pohon, j) for j in figures.JENIS_BELANJA) == total


def _baris(*teks: str) -> Evaluasi:
    nilai: list[Nilai | None] = [read_nilai(t) if t else None for t in teks]
    akhir, lalu, target, realisasi, berjalan = nilai
    return Evaluasi(
        indikator="Jumlah x",
        akhir=akhir,
        realisasi_lalu=lalu,
        target=target,
        realisasi=realisasi,
        target_berjalan=berjalan,
    )


def test_columns_10_and_11_follow_their_formulas() -> None:
    """10=(5+7+9), 11=(10/4), 8=(7/6)."""
    est = figures.estimate(_baris("58", "58 Koperasi", "56", "200", "58"))
    assert est.perkiraan == 316
    assert est.capaian is not None
    assert half_up(est.capaian, 2) == Decimal("544.83")
    assert est.tingkat is not None
    assert half_up(est.tingkat, 2) == Decimal("357.14")


@pytest.mark.parametrize(
    ("indikator", "baris", "sebab"),
    [
        ("Persentase x", ("100%", "100%", "100%", "41,67%", "100%"), "keadaan"),
        ("x", ("", "", "", "41,67%", ""), "keadaan"),
        ("Usia Harapan Hidup", ("75,6 Tahun",) * 5, "keadaan"),
        ("Harapan hidup", ("75,6 Tahun",) * 5, "keadaan"),
        ("Indeks Kepuasan Masyarakat", ("84,5",) * 5, "keadaan"),
        ("Rasio Guru terhadap Murid", ("15 murid",) * 5, "keadaan"),
        ("Nilai SAKIP", ("", "", "77,50", "74,68", "77,50"), "keadaan"),
        ("Jumlah Unit", ("58 Unit", "", "56", "200", "58"), "satuan"),
        ("Jumlah Unit", ("58 Unit", "6 Paket", "56", "200", "58"), "satuan"),
        ("Persentase x", ("", "", "", "", ""), "satuan"),
    ],
)
def test_what_cannot_be_added_says_why(indikator: str, baris: tuple[str, ...], sebab: str) -> None:
    """A state of three years has no sum; other units and missing values cannot be added."""
    est = figures.estimate(replace(_baris(*baris), indikator=indikator))
    assert (est.perkiraan, est.capaian, est.sebab) == (None, None, sebab)


@pytest.mark.parametrize(
    ("way", "perkiraan", "capaian"),
    [
        ("jumlah", "102", "300"),
        ("rata-rata", "34", "100"),
        ("terakhir", "36", "105.88"),
        ("tidak", None, None),
    ],
)
def test_a_line_says_how_it_adds_up(
    way: Agregasi, perkiraan: str | None, capaian: str | None
) -> None:
    """As the key says, whatever the unit."""
    line = replace(_baris("34 Unit", "32", "34", "34", "36"), agregasi=way)
    est = figures.estimate(line)
    found = (est.perkiraan, None if est.capaian is None else half_up(est.capaian, 2))
    wanted = (perkiraan, capaian)
    assert found == tuple(None if value is None else Decimal(value) for value in wanted)


@pytest.mark.parametrize(
    ("indikator", "satuan", "way"),
    [
        ("Jumlah Dokumen yang Disusun", "", "jumlah"),
        ("Dokumen yang Disusun (Dokumen)", "", "jumlah"),
        ("Nilai Investasi", "miliar rupiah", "jumlah"),
        ("Nilai Investasi", "", "tidak"),
        ("Pertumbuhan Ekonomi (%)", "", "tidak"),
        ("Kepuasan Masyarakat", "Poin", "tidak"),
        ("Cakupan Pelayanan", "Desa", "tidak"),
    ],
)
def test_the_default_follows_unit_and_words(indikator: str, satuan: str, way: Agregasi) -> None:
    """What is counted is summed; a state, and a figure of no unit, is not."""
    assert by_unit(indikator, (Nilai(Decimal(1), satuan),)) == way


@pytest.mark.parametrize(("nilai", "bulat"), [("0.5", 1), ("1.5", 2), ("2.5", 3), ("-2.5", -3)])
def test_halves_go_up(nilai: str, bulat: int) -> None:
    """Never to the even neighbour."""
    assert half_up(Decimal(nilai)) == bulat
