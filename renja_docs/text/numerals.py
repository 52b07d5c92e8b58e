"""How figures, dates and counters are printed in Indonesian; every function is pure.

Rounding is half up (ROUND_HALF_UP), as an office counts: 2,345 with two digits is 2,35.
"""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from renja_docs.text.nilai import Nilai

BULAN = (
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
_SATUAN = (
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
_BESAR = (
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


def terbilang(n: int) -> str:
    """The whole number n in words: 25 is 'dua puluh lima'. Raises ValueError from 10^18 on."""
    if abs(n) >= 10**18:
        raise ValueError(f"terbilang hanya sampai 999 kuadriliun, bukan {n}")
    return "minus " + _words(-n) if n < 0 else _words(n)


def _words(n: int) -> str:
    """N in words, n from 0."""
    if n < 12:
        return _SATUAN[n]
    if n < 20:
        return _SATUAN[n - 10] + " belas"
    if n < 100:
        return _join(_SATUAN[n // 10] + " puluh", n % 10)
    nilai, nama = next((nilai, nama) for nilai, nama in _BESAR if n >= nilai)
    banyak = n // nilai
    kepala = "se" + nama if banyak == 1 and nilai <= 1000 else f"{_words(banyak)} {nama}"
    return _join(kepala, n % nilai)


def _join(kepala: str, sisa: int) -> str:
    return f"{kepala} {_words(sisa)}" if sisa else kepala


def urutan(n: int) -> str:
    """The ordinal of n as titles print it: Kesatu, Kedua, Kesebelas, Kedua Belas."""
    return f"ke{terbilang(n)}".title()


def roman(n: int) -> str:
    """The Roman numeral of n. Raises ValueError outside 1 to 3999."""
    if not 1 <= n <= 3999:
        raise ValueError(f"angka Romawi hanya dari 1 sampai 3999, bukan {n}")
    hasil = ""
    for nilai, tanda in _ROMAN:
        hasil += tanda * (n // nilai)
        n %= nilai
    return hasil


def huruf(n: int) -> str:
    """The n-th list letter as Word counts: a to z, then aa, bb, cc. Raises ValueError below 1."""
    if n < 1:
        raise ValueError(f"huruf dihitung dari 1, bukan {n}")
    return chr(ord("a") + (n - 1) % 26) * ((n - 1) // 26 + 1)


def tanggal(d: date) -> str:
    """A date as documents print it: 2 Agustus 2023."""
    return f"{d.day} {BULAN[d.month - 1]} {d.year}"


def half_up(value: Decimal, digits: int = 0) -> Decimal:
    """A number rounded half up (away from zero), as the offices round; never half even."""
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def decimals(value: Decimal) -> int:
    """How many digits after the comma a number needs: 2 for 7.250."""
    return max(0, -int(value.normalize().as_tuple().exponent))


def angka(x: Decimal | int, desimal: int = 0) -> str:
    """A number with dots between thousands and a comma before the decimals: 1.250,5."""
    teks = f"{half_up(Decimal(x), desimal):,f}"
    teks = teks.translate({ord(","): ".", ord("."): ","})
    return teks.removeprefix("-") if not teks.strip("-0.,") else teks


def rupiah(n: int) -> str:
    """Whole rupiah: Rp25.000.000; a negative sum has its minus in front of Rp."""
    return f"{'-' if n < 0 else ''}Rp{angka(abs(n))}"


def nilai(n: Nilai) -> str:
    """A figure with its unit: 65%, 7 Dokumen; '-' or N/A where there is no number."""
    if n.angka is None:
        return n.tanpa
    jarak = "" if n.satuan in ("", "%") else " "
    return angka(n.angka, n.desimal) + jarak + n.satuan
