"""Changes in words: what every output says the same."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from renja_docs.compare.diff.change import (
    AREAS,
    CHANGE_KINDS,
    Area,
    Change,
    ChangeKind,
    Comparison,
    Difference,
)
from renja_docs.compare.shifts import shifts
from renja_docs.text.numerals import angka, decimals

AREA_NAMES: Final[Mapping[Area, str]] = {
    "hukum": "Hukum",
    "kata": "Kata",
    "angka": "Angka",
    "tata-letak": "Tata letak",
}
KIND_NAMES: Final[Mapping[ChangeKind, str]] = {
    "ditambah": "ditambah",
    "dihapus": "dihapus",
    "diubah": "diubah",
    "dipecah": "dipecah",
    "digabung": "digabung",
    "dipindah": "dipindah",
    "dinomori-ulang": "dinomori ulang",
}
SIGNS: Final[Mapping[ChangeKind, str]] = {
    "ditambah": "+",
    "dihapus": "-",
    "diubah": "~",
    "dipecah": "<",
    "digabung": "&",
    "dipindah": ">",
    "dinomori-ulang": "#",
}
"""The sign in front of a line of plain text."""

WHOLE: Final = ("Pasal", "BAB", "Tabel", "Gambar", "subbab")
"""Numbers that name their place in the whole document."""
NAME_LENGTH: Final = 90
"""Characters of the name of a row or a code."""


# --- the whole comparison


def overview(comparison: Comparison) -> Iterator[str]:
    """What changed and what follows from it, a sentence each; nothing where nothing changed."""
    counts = comparison.counts()
    for area in AREAS:
        if any(counts[area].values()):
            yield f"{AREA_NAMES[area]}: {_counted(counts[area])}."
    followed = ", ".join(_followed(comparison))
    if followed:
        yield f"{followed.capitalize()}."


def _counted(counts: Mapping[ChangeKind, int]) -> str:
    return ", ".join(f"{counts[kind]} {KIND_NAMES[kind]}" for kind in CHANGE_KINDS if counts[kind])


def _followed(comparison: Comparison) -> Iterator[str]:
    """How much follows from the changes."""
    derived = comparison.derived()
    places = comparison.consequences()
    sums = sum(change.kind == "diubah" for change in derived)
    runs = sum(change.renumbers for change in comparison.changes)
    if places:
        yield f"{places} tempat ikut berubah"
    if sums:
        yield f"{sums} angka hasil hitungan ikut berubah"
    if runs:
        yield f"{runs} deret nomor bergeser tanpa perubahan isi"


# --- one change


def title(change: Change) -> str:
    """Where a change is, and what it is called there."""
    if change.renumbers:
        return _shifted(change)
    if change.name:
        return f"{change.place} ({shortened(change.name, NAME_LENGTH)})"
    return change.place


def _shifted(change: Change) -> str:
    """Which numbers shifted, and in what, unless the numbers say it themselves."""
    said = shifts(change.numbers)
    _, new = change.numbers[0]
    if change.new.place and not new.startswith(WHOLE):
        return f"{change.new.place}: {said}"
    return said


# --- figures


def told_difference(difference: Difference) -> str:
    """'+2.177.635; +2,99%', '' where there is no difference to tell."""
    if difference.delta is None:
        return ""
    # the difference of two shares is no share
    unit = " poin" if difference.unit == "%" else ""
    delta = signed(difference.delta) + unit
    percent = told_percent(difference)
    if percent:
        return f"{delta}; {percent}"
    return delta


def told_percent(difference: Difference) -> str:
    """The change in percent with its sign, '' where it cannot be told."""
    if difference.percent is None:
        return ""
    if not difference.percent and difference.delta:
        return "di bawah 0,01%"
    return f"{signed(difference.percent, 2)}%"


def told_delta(difference: Difference | None) -> str:
    """The difference with its sign, '' where there is none to tell."""
    if difference is None or difference.delta is None:
        return ""
    return signed(difference.delta)


def signed(value: Decimal, digits: int | None = None) -> str:
    """A difference with its sign. digits: decimals; None for as many as it has."""
    if not value:
        return "0"
    size = abs(value)
    shown = angka(size, decimals(size) if digits is None else digits)
    return f"-{shown}" if value < 0 else f"+{shown}"


# --- texts


def text_lines(text: str, width: int, most: int) -> list[str]:
    """The lines of a text, each shortened to a width; a last one counts those beyond `most`."""
    lines = [shortened(line, width) for line in text.split("\n") if line.strip()]
    left = len(lines) - most
    if left > 0:
        return [*lines[:most], f"… {left} baris lagi"]
    return lines


def shortened(text: str, width: int) -> str:
    """A text in one line of at most so many characters."""
    flat = " ".join(text.split())
    if len(flat) <= width:
        return flat
    return flat[: width - 1].rpartition(" ")[0] + "…"
