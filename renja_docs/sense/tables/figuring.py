"""Values of expressions as numbers, as truths and as lines of a cell."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from renja_docs.content.program import Sebutan
from renja_docs.content.tabel import Kolom
from renja_docs.sense.tables.world import Item, Items
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import angka, decimals, nilai
from renja_docs.text.values import ReadError, read_nilai

AMOUNTS = ("angka", "nilai", "rupiah")
"""Kinds of columns whose numbers have dots between thousands."""


def figure(value: Any) -> Nilai | None:  # noqa: ANN401  whatever an expression gives
    """A value as a figure with its unit; None for what is no figure."""
    match value:
        case bool():
            return None
        case int():
            return Nilai(Decimal(value))
        case Decimal():
            return Nilai(value, "", decimals(value))
        case Nilai():
            return value
        case str():
            return _read(value)
    return None


def _read(text: str) -> Nilai | None:
    """The figure that a text is; an amount may have Rp in front."""
    bare = text.strip().removeprefix("Rp").strip()
    try:
        return read_nilai(bare)
    except ReadError:
        return None


def number(items: Items) -> Decimal | None:
    """The first value as a number; None for what is none."""
    found = figure(items[0].value) if items else None
    return found.angka if found is not None else None


def is_true(items: Items) -> bool:
    """False for nothing, for 'tidak', for zero and for an empty text."""
    return any(_holds(item.value) for item in items)


def _holds(value: Any) -> bool:  # noqa: ANN401
    if isinstance(value, Nilai):
        return bool(value.angka)
    return value is not False and value not in (0, "")


def text(value: Any) -> str:  # noqa: ANN401
    """A value within other words: whole numbers without dots, as years are."""
    match value:
        case bool():
            return "ya" if value else "tidak"
        case str():
            return value
        case Decimal():
            return angka(value, decimals(value))
        case Nilai():
            return nilai(value)
        case Sebutan():
            return value.teks
        case int():
            return str(value)
    return str(getattr(value, "nama", ""))


def printed(item: Item, kolom: Kolom | None) -> str:
    """A value as a line of a cell of a column."""
    value = item.value
    if kolom is None or isinstance(value, bool):
        return text(value)
    if kolom.pembagi > 1:
        return _divided(value, kolom.pembagi)
    if isinstance(value, int) and kolom.jenis in AMOUNTS:
        return angka(value)
    if isinstance(value, Decimal):
        return angka(value, min(decimals(value), kolom.desimal))
    return text(value)


def _divided(value: Any, divisor: int) -> str:  # noqa: ANN401
    """A number in thousands or millions; other values as they are."""
    found = figure(value)
    if found is None or found.angka is None or found.satuan:
        return text(value)
    return angka(found.angka / divisor)
