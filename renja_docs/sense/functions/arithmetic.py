"""What functions compute with: the number in a result, and how amounts and shares are printed."""

from __future__ import annotations

from decimal import Decimal

from renja_docs.sense.expressions import ExpressionError, Quantity, Result, printed
from renja_docs.text import numerals
from renja_docs.text.values import number_told


def number(value: Result) -> Decimal:
    """The number that an argument is or tells. Raises ExpressionError where it tells none."""
    match value:
        case Quantity():
            return value.value
        case int():
            return Decimal(value)
        case _:
            return _read(printed(value))


def _read(text: str) -> Decimal:
    told = number_told(text)
    if told is None:
        raise ExpressionError(
            "RD3005", text, f"'{text}' bukan angka.", "Pakai nilai(), fakta(), atau angka."
        )
    return told


def money(amount: int) -> Quantity:
    """An amount in rupiah: Rp25.000.000."""
    return Quantity(Decimal(amount), numerals.rupiah(amount))


def percent(share: Decimal) -> Quantity:
    """A share in percent, rounded half up to two digits; without them where they are zero: 75%."""
    rounded = numerals.half_up(share, 2)
    digits = 0 if rounded == rounded.to_integral_value() else 2
    return Quantity(rounded, numerals.angka(rounded, digits) + "%")


def as_exact_as(total: Decimal, *parts: Decimal) -> Quantity:
    """A total with as many digits behind the comma as the part that has most."""
    digits = max(max(0, -int(part.as_tuple().exponent)) for part in parts)
    return Quantity(total, numerals.angka(total, digits))


def in_words(whole: int) -> str:
    """A whole number in words. Raises ExpressionError for one that has no name."""
    try:
        return numerals.terbilang(whole)
    except ValueError:
        shown = numerals.angka(whole)
        raise ExpressionError(
            "RD3005",
            shown,
            f"{shown} terlalu besar untuk ditulis dengan huruf.",
            "Periksa angkanya.",
        ) from None
