"""Figures before and after."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from renja_docs.compare.diff.change import Difference
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import half_up
from renja_docs.text.values import ReadError, read_nilai, read_rupiah

NO_FIGURE: Final = Nilai(None)


def _read(text: str) -> Nilai:
    """The figure that a text tells, with its unit; NO_FIGURE where it tells none."""
    try:
        if text.startswith("Rp"):
            return Nilai(Decimal(read_rupiah(text)))
        return read_nilai(text)
    except ReadError:
        return NO_FIGURE


def is_figure(text: str) -> bool:
    """True if a text tells a figure, or stands where a figure is missing."""
    return not text or _read(text) is not NO_FIGURE


def tells_number(text: str) -> bool:
    """True if a text tells a number."""
    return _read(text).angka is not None


def difference(old_text: str, new_text: str) -> Difference | None:
    """The figures of two texts and their difference; None where neither tells a number."""
    old, new = _read(old_text), _read(new_text)
    if old.angka is None and new.angka is None:
        return None
    unit = new.satuan or old.satuan
    same_unit = old.satuan.casefold() == new.satuan.casefold()
    if old.angka is None or new.angka is None or not same_unit:
        return Difference(old.angka, new.angka, unit)
    delta = new.angka - old.angka
    percent = half_up(delta / abs(old.angka) * 100, 2) if old.angka else None
    return Difference(old.angka, new.angka, unit, delta, percent)
