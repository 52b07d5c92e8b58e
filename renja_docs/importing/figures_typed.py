"""Figures in cells: amounts and values as they are typed, and as the content takes them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from renja_docs.importing.ledger import Ledger
from renja_docs.importing.said import Said, folded
from renja_docs.text.nilai import Nilai
from renja_docs.text.values import ReadError, read_nilai, read_rupiah

_BLANK_PERCENT: Final = re.compile(r"(?<=\d)\s+%\Z")
_ZEROS: Final = re.compile(r"\A0+(?=\d{2,}\b|\d\Z)")
_PLAIN_THOUSANDS: Final = re.compile(r"\A\d{4,}(?=\D|\Z)")


def rupiah_of(said: Said | None) -> int | None:
    """An amount in a cell; None for an empty one, for '-' and for what is no amount."""
    if not said:
        return None
    text = folded(said).text.replace("Rp. ", "Rp").replace("Rp.", "Rp").replace("Rp ", "Rp")
    try:
        return read_rupiah(text)
    except ReadError:
        return None


def value_of(said: Said, ledger: Ledger, where: str) -> Said | None:
    """A value as the content takes it; None, and a fault told, for what is none."""
    whole = folded(said)
    text = _BLANK_PERCENT.sub("%", whole.text)
    if _read(text) is not None:
        return whole if text == whole.text else whole.with_text(text)
    for mended in (_ZEROS.sub("", text), text.replace("–", "-"), text.rstrip(".")):
        if _read(mended) is not None:
            return whole.with_text(mended)
    ledger.fault(
        "RD8111",
        whole,
        f"“{text}” pada {where} bukan nilai seperti 7 Dokumen, 65%, atau 14,89%.",
        "Tulis angka, lalu satuannya.",
    )
    ledger.lost(whole.places, f"“{text}” pada {where} bukan nilai")
    return None


def _read(text: str) -> Nilai | None:
    try:
        return read_nilai(text)
    except ReadError:
        return None


def number_of(said: Said | None) -> Nilai | None:
    """The value that a cell holds, None where it holds none."""
    if not said:
        return None
    return _read(_BLANK_PERCENT.sub("%", folded(said).text))


def percent(part: Decimal, whole: Decimal) -> Decimal:
    """Part / whole in percent with two digits, half up."""
    return (part / whole * 100).quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")
