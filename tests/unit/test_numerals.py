"""Figures, dates and counters print as an Indonesian office writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renja_docs.text import numerals
from renja_docs.text.nilai import Nilai

UNITS = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
WHOLE = {
    "sepuluh": "satu puluh",
    "sebelas": "satu belas",
    "seratus": "satu ratus",
    "seribu": "satu ribu",
}
POWERS = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12, "kuadriliun": 10**15}


def counted(words: str) -> int:
    """The number that words tell, read by rules of its own."""
    for whole, parts in WHOLE.items():
        words = words.replace(whole, parts)
    total = group = unit = 0
    for word in words.split():
        if word in UNITS:
            unit = UNITS[word]
        elif word == "belas":
            group, unit = group + 10 + unit, 0
        elif word in {"puluh", "ratus"}:
            group, unit = group + unit * (10 if word == "puluh" else 100), 0
        else:
            total, group, unit = total + (group + unit) * POWERS[word], 0, 0
    return total + group + unit


@given(st.integers(0, 10**18 - 1))
def test_words_tell_the_number(n: int) -> None:
    """The words of a number, read back, are the number."""
    assert counted(numerals.terbilang(n)) == n


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "nol"),
        (10, "sepuluh"),
        (11, "sebelas"),
        (12, "dua belas"),
        (100, "seratus"),
        (101, "seratus satu"),
        (1000, "seribu"),
        (1100, "seribu seratus"),
        (2000, "dua ribu"),
        (101_000, "seratus satu ribu"),
        (1_000_000, "satu juta"),
        (
            12_508_804_849,
            "dua belas miliar lima ratus delapan juta delapan ratus empat ribu "
            "delapan ratus empat puluh sembilan",
        ),
        (-5, "minus lima"),
    ],
)
def test_words_have_the_short_forms(n: int, words: str) -> None:
    """Sepuluh, sebelas, seratus, seribu are one word; satu juta is two."""
    assert numerals.terbilang(n) == words


def test_words_end_below_a_quintillion() -> None:
    """A number without a name is refused, not printed wrong."""
    with pytest.raises(ValueError, match="kuadriliun"):
        numerals.terbilang(10**18)


@given(st.integers(1, 3999))
def test_roman_numerals_invert(n: int) -> None:
    """A Roman numeral, read by value of its letters, is the number."""
    values = [
        {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}[c]
        for c in numerals.roman(n)
    ]
    signs = [-v if v < max(values[i:]) else v for i, v in enumerate(values)]
    assert sum(signs) == n


@pytest.mark.parametrize("n", [0, 4000])
def test_roman_numerals_have_a_range(n: int) -> None:
    """There is no Roman zero."""
    with pytest.raises(ValueError, match="Romawi"):
        numerals.roman(n)


def test_letters_count_as_word_does() -> None:
    """After z come aa, bb, cc: not ab."""
    assert [numerals.huruf(n) for n in (1, 26, 27, 28, 52, 53)] == [
        "a",
        "z",
        "aa",
        "bb",
        "zz",
        "aaa",
    ]


@pytest.mark.parametrize(
    ("x", "digits", "text"),
    [
        ("1250.5", 1, "1.250,5"),
        ("2.345", 2, "2,35"),
        ("2.5", 0, "3"),
        ("-2.5", 0, "-3"),
        ("0.004", 2, "0,00"),
        ("-0.004", 2, "0,00"),
        ("1234567", 0, "1.234.567"),
        ("20", 2, "20,00"),
    ],
)
def test_numbers_have_dots_and_a_comma(x: str, digits: int, text: str) -> None:
    """Thousands are parted by dots, decimals by a comma; halves are rounded up."""
    assert numerals.angka(Decimal(x), digits) == text


def test_money_and_dates() -> None:
    """Rupiah stand behind Rp without a blank, dates have the name of their month."""
    assert numerals.rupiah(25_000_000) == "Rp25.000.000"
    assert numerals.rupiah(-1500) == "-Rp1.500"
    assert numerals.tanggal(date(2023, 8, 2)) == "2 Agustus 2023"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Nilai(Decimal(65), "%"), "65%"),
        (Nilai(Decimal(7), "Dokumen"), "7 Dokumen"),
        (Nilai(None, tanpa="N/A"), "N/A"),
        (Nilai(Decimal("20.00"), "%", 2), "20,00%"),
        (Nilai(Decimal(1500)), "1.500"),
    ],
)
def test_figures_carry_their_unit(value: Nilai, text: str) -> None:
    """A percent sign touches its number, a word stands apart, and typed zeros stay."""
    assert numerals.nilai(value) == text


@pytest.mark.parametrize(
    ("n", "kata"), [(1, "Kesatu"), (10, "Kesepuluh"), (11, "Kesebelas"), (12, "Kedua Belas")]
)
def test_an_ordinal_names_a_bagian(n: int, kata: str) -> None:
    """Bagian Kesatu, Bagian Kedua Belas (UU 12/2011 Lampiran II angka 73)."""
    assert numerals.urutan(n) == kata
