"""What Excel has made of a cell, back to what was meant: only where that is certain.

A cell that went out as text stays text. A value that was pasted, or a cell whose format was
changed, may be a number by now: whether 1.25 was typed as 1,25 or as 1.250 nobody can tell.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Final

from renja_docs.text.numerals import angka, decimals

Raw = str | int | float | bool | date | datetime | time | timedelta | None
"""A cell as a reader of sheets gives it."""

UNKNOWN: Final = "?"
"""The number format of a cell of a file whose reader tells none (.ods)."""
_NEVER_PERCENT: Final = frozenset({"Rupiah", "int", "Tahun"})

_EXACT: Final = 10**15
"""Whole numbers below it are kept by a cell of Excel to the last digit."""
_THOUSAND: Final = 1000
_GROUP: Final = 3
"""Digits of a group: a number with at most so many decimals may have been typed with a dot."""

_TEXT: Final = "Tulis sebagai teks: format sel Teks, lalu ketik ulang."


@dataclass(frozen=True, slots=True)
class CellValue:
    """A cell.

    shown: its number format, UNKNOWN where the reader tells none. formula: it is computed.
    """

    raw: Raw
    shown: str = ""
    formula: bool = False


class UncertainError(Exception):
    """A cell of which nobody can tell what was meant: why, and what to do, in Indonesian."""

    def __init__(self, message: str, advice: str = _TEXT) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


def meant(value: CellValue, kind: str) -> str:
    """The text of a cell of a kind of column, as it is typed in YAML. Raises UncertainError."""
    raw = value.raw
    if value.formula:
        raise UncertainError("Sel ini berisi rumus.", "Tulis hasilnya sebagai teks.")
    if raw is None:
        return ""
    if isinstance(raw, str):
        return _one_line(raw)
    if isinstance(raw, bool):
        return _boolean(raw, kind)
    if isinstance(raw, int | float):
        return _number(Decimal(repr(raw)), value.shown, kind)
    raise UncertainError(f"Excel menjadikan sel ini tanggal atau waktu ({raw}).")


def _one_line(text: str) -> str:
    stripped = text.strip()
    if "\n" in stripped or "\r" in stripped:
        raise UncertainError(
            "Sel ini berisi ganti baris.", "Tulis dalam satu baris, tanpa Alt+Enter."
        )
    return stripped


def _boolean(raw: bool, kind: str) -> str:  # noqa: FBT001
    if kind == "pilihan":
        return "ya" if raw else "tidak"
    raise UncertainError(f"Excel menjadikan sel ini {'TRUE' if raw else 'FALSE'}.")


def _number(number: Decimal, shown: str, kind: str) -> str:
    if "%" in shown:
        return _percent(number * 100, kind)
    if shown == UNKNOWN and kind not in _NEVER_PERCENT:
        raise UncertainError(f"Sel ini berisi angka {number}, mungkin persen.")
    if shown != UNKNOWN and not _is_plain(shown):
        raise UncertainError(f"Excel menampilkan angka ini dengan format {shown}.")
    is_whole = number == number.to_integral_value()
    read = (_WHOLE if is_whole else _FRACTION).get(kind)
    if read is None or abs(number) >= _EXACT:
        raise UncertainError(f"Excel menjadikan sel ini angka {number}.")
    return read(number)


def _is_plain(shown: str) -> bool:
    """True for a number format that shows a number and nothing else."""
    return shown in ("", "General", "@") or not set(shown) - set("#,0.;()-_ ")


def _percent(number: Decimal, kind: str) -> str:
    number = number.normalize()
    if kind != "Nilai":
        raise UncertainError(f"Excel menjadikan sel ini persen ({number}%).")
    _refuse_doubt(number)
    return f"{angka(number, decimals(number))}%"


def _refuse_doubt(number: Decimal) -> None:
    """Raise where a number may have been typed with a dot between thousands."""
    if number == number.to_integral_value():
        return
    if 1 <= abs(number) < _THOUSAND and decimals(number) <= _GROUP:
        thousands = angka(number * _THOUSAND)
        comma = angka(number, decimals(number))
        raise UncertainError(
            f"Excel menjadikan sel ini angka: {comma} atau {thousands}?",
        )


def _grouped(number: Decimal) -> str:
    return angka(number)


def _digits(number: Decimal) -> str:
    return str(int(number))


def _small(number: Decimal) -> str:
    """A number in a text: of a larger one nobody can tell whether it has dots."""
    if abs(number) >= _THOUSAND:
        raise UncertainError(f"Excel menjadikan sel ini angka {number}.")
    return str(int(number))


def _with_comma(number: Decimal) -> str:
    _refuse_doubt(number)
    return angka(number, decimals(number))


_WHOLE: Final[Mapping[str, Callable[[Decimal], str]]] = MappingProxyType(
    {
        "Rupiah": _grouped,
        "Decimal": _grouped,
        "Nilai": _grouped,
        "int": _digits,
        "Tahun": _digits,
        "Teks": _small,
        "str": _small,
    }
)
_FRACTION: Final[Mapping[str, Callable[[Decimal], str]]] = MappingProxyType(
    {"Decimal": _with_comma, "Nilai": _with_comma}
)
"""How whole numbers and others are written, by kind of column; what is missing is never certain."""
