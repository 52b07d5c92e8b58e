"""How figures, dates and counters are printed in Indonesian; every function is pure.

Rounding is half up (ROUND_HALF_UP), as an office counts: 2,345 with two digits is 2,35.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from renja_docs.text.nilai import Nilai

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
_SMALL = (
    "nol",
    "satu",
    "dua",
    "tiga",
    "empat",
    "lima",
    "enam",
    "tujuh",
    "delapan",
    "sembilan",
    "sepuluh",
    "sebelas",
)
_LARGE = (
    (10**15, "kuadriliun"),
    (10**12, "triliun"),
    (10**9, "miliar"),
    (10**6, "juta"),
    (1000, "ribu"),
    (100, "ratus"),
)
_ROMAN = (
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
)
_INDONESIAN = {ord(","): ".", ord("."): ","}
"""English marks of a number to Indonesian ones."""


def terbilang(n: int) -> str:
    """The whole number n in words: 25 is 'dua puluh lima'. Raises ValueError from 10^18 on."""
    if abs(n) >= 10**18:
        raise ValueError(f"terbilang hanya sampai 999 kuadriliun, bukan {n}")
    return "minus " + _words(-n) if n < 0 else _words(n)


def _words(n: int) -> str:
    """N in words, n from 0."""
    if n < 12:
        return _SMALL[n]
    if n < 20:
        return _SMALL[n - 10] + " belas"
    if n < 100:
        return _join(_SMALL[n // 10] + " puluh", n % 10)
    size, name = next((size, name) for size, name in _LARGE if n >= size)
    return _join(_counted(n // size, size, name), n % size)


def _counted(count: int, size: int, name: str) -> str:
    """So many hundreds, thousands, millions; one of the small ones is one word: seratus, seribu."""
    if count == 1 and size <= 1000:
        return "se" + name
    return f"{_words(count)} {name}"


def _join(head: str, rest: int) -> str:
    return f"{head} {_words(rest)}" if rest else head


def urutan(n: int) -> str:
    """The ordinal of n as titles print it: Kesatu, Kedua, Kesebelas, Kedua Belas."""
    return f"ke{terbilang(n)}".title()


def roman(n: int) -> str:
    """The Roman numeral of n. Raises ValueError outside 1 to 3999."""
    if not 1 <= n <= 3999:
        raise ValueError(f"angka Romawi hanya dari 1 sampai 3999, bukan {n}")
    letters = ""
    for size, letter in _ROMAN:
        letters += letter * (n // size)
        n %= size
    return letters


def huruf(n: int) -> str:
    """The n-th list letter as Word counts: a to z, then aa, bb, cc. Raises ValueError below 1."""
    if n < 1:
        raise ValueError(f"huruf dihitung dari 1, bukan {n}")
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)


def tanggal(day: date) -> str:
    """A date as documents print it: 2 Agustus 2023."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def half_up(value: Decimal, digits: int = 0) -> Decimal:
    """A number rounded half up (away from zero), as the offices round; never half even."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def decimals(value: Decimal) -> int:
    """How many digits after the comma a number needs: 2 for 7.250."""
    return max(0, -int(value.normalize().as_tuple().exponent))


def angka(number: Decimal | int, digits: int = 0) -> str:
    """A number with dots between thousands and a comma before the decimals: 1.250,5."""
    shown = f"{half_up(Decimal(number), digits):,f}".translate(_INDONESIAN)
    if shown.strip("-0.,"):
        return shown
    return shown.removeprefix("-")  # nothing rounds to minus nothing


def rupiah(n: int) -> str:
    """Whole rupiah: Rp25.000.000; a negative sum has its minus in front of Rp."""
    return f"{'-' if n < 0 else ''}Rp{angka(abs(n))}"


def nilai(value: Nilai) -> str:
    """A figure with its unit: 65%, 7 Dokumen; '-' or N/A where there is no number."""
    if value.angka is None:
        return value.tanpa
    blank = "" if value.satuan in ("", "%") else " "
    return angka(value.angka, value.desimal) + blank + value.satuan
