"""Figures before and after."""

from __future__ import annotations

from decimal import Decimal

from renja_docs.compare.diff.change import Difference
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import half_up
from renja_docs.text.values import ReadError, baca_nilai, baca_rupiah

NONE = Nilai(None)


def read(text: str) -> Nilai:
    """The figure that a text tells, with its unit; one without a number where it tells none."""
    try:
        if text.startswith("Rp"):
            return Nilai(Decimal(baca_rupiah(text)))
        return baca_nilai(text)
    except ReadError:
        return NONE


def numeric(text: str) -> bool:
    """True if a text tells a figure, or stands where a figure is missing."""
    return not text or read(text) is not NONE


def told(text: str) -> bool:
    """True if a text tells a number."""
    return read(text).angka is not None


def figure(lama: str, baru: str) -> Difference | None:
    """The figures of two texts and their difference; None where neither tells a number."""
    a, b = read(lama), read(baru)
    if a.angka is None and b.angka is None:
        return None
    satuan = b.satuan or a.satuan
    if a.angka is None or b.angka is None or a.satuan.casefold() != b.satuan.casefold():
        return Difference(a.angka, b.angka, satuan)
    selisih = b.angka - a.angka
    persen = half_up(selisih / abs(a.angka) * 100, 2) if a.angka else None
    return Difference(a.angka, b.angka, satuan, selisih, persen)
