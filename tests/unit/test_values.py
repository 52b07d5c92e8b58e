"""Indonesian figures keep their meaning; what is none is refused with what was probably meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_docs.text import numerals, values
from renja_docs.text.nilai import Nilai


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("72.822.365", 72_822_365),
        ("Rp25.000.000", 25_000_000),
        ("704.307.735,00", 704_307_735),
        ("0", 0),
        ("Rp 1.000,-", 1000),
        ("2500", 2500),
    ],
)
def test_rupiah_are_whole(text: str, amount: int) -> None:
    """Dots part thousands, ,00 and ,- say that no sen follow."""
    assert values.read_rupiah(text) == amount


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("7 Dokumen", Nilai(Decimal(7), "Dokumen")),
        ("100 %", Nilai(Decimal(100), "%")),
        ("14,89%", Nilai(Decimal("14.89"), "%", 2)),
        ("1.250", Nilai(Decimal(1250))),
        ("-", Nilai(None, tanpa="-")),
        ("12,52", Nilai(Decimal("12.52"), "", 2)),
        ("351 orang/bulan", Nilai(Decimal(351), "orang/bulan")),
        ("-2,5%", Nilai(Decimal("-2.5"), "%", 1)),
        ("3 Unit (UPT 2)", Nilai(Decimal(3), "Unit (UPT 2)")),
    ],
)
def test_figures_in_cells(text: str, value: Nilai) -> None:
    """1.250 is a thousand, 12,52 is twelve and a half, - is no number."""
    assert values.read_nilai(text) == value


@given(
    st.decimals(-(10**9), 10**9, places=2),
    st.integers(0, 2),
    st.sampled_from(["", "%", "Dokumen", "orang/bulan", "Usaha Mikro"]),
)
def test_printed_figures_are_read_back(number: Decimal, digits: int, unit: str) -> None:
    """What numerals prints, values reads."""
    value = Nilai(numerals.half_up(number, digits) + 0, unit, digits)
    assert values.read_nilai(numerals.nilai(value)) == value


@given(st.dates(date(1945, 8, 17), date(2199, 12, 31)))
def test_dates_are_read_in_both_forms(day: date) -> None:
    """2 Agustus 2023 and 2023-08-02 are one day."""
    assert values.read_tanggal(numerals.tanggal(day)) == values.read_tanggal(day.isoformat()) == day


@pytest.mark.parametrize(
    ("read", "text", "meant"),
    [
        (values.read_nilai, "14.89%", "14,89%"),
        (values.read_nilai, "07 Dokumen", "7 Dokumen"),
        (values.read_nilai, "1,250,000 ekor", "1.250.000 ekor"),
        (values.read_decimal, "7.5", "7,5"),
        (values.read_rupiah, "25,000,000", "25.000.000"),
        (values.read_whole, "1,250", "1.250"),
        (values.read_whole, "+12", "12"),
        (values.read_tanggal, "02/08/2023", "2 Agustus 2023"),
        (values.read_nilai, "tujuh", ""),
        (values.read_rupiah, "72.822.36", ""),
        (values.read_whole, "0x1F", ""),
        (values.read_whole, "1e3", ""),
        (values.read_tanggal, "99/99/2023", ""),
        (values.read_whole, "٣", ""),
        (values.read_tahun, "24", ""),
        (values.read_whole, "9" * 31, ""),
    ],
)
def test_what_is_no_figure_is_refused(read: Callable[[str], object], text: str, meant: str) -> None:
    """A refusal names the figure that was probably meant, or none where nobody can tell."""
    with pytest.raises(values.ReadError) as refusal:
        read(text)
    assert refusal.value.suggestion == meant
    assert not refusal.value.out_of_range


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (values.read_tanggal, "31 Februari 2023"),
        (values.read_tanggal, "2023-13-01"),
        (values.read_tahun, "1066"),
        (values.read_rupiah, "-500"),
    ],
)
def test_what_cannot_be_is_out_of_range(read: Callable[[str], object], text: str) -> None:
    """A figure of the right form that cannot be is told apart from one of a wrong form."""
    with pytest.raises(values.ReadError) as refusal:
        read(text)
    assert refusal.value.out_of_range
