"""The numbers of what an amendment puts in: 12A behind Pasal 12, (1a) behind ayat (1).

UU 12/2011 Lampiran II angka 234-235. Behind huruf c comes c1, for a letter behind a letter would
read as another one; behind Bagian Kesatu comes Kesatu A.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from renja_docs.sense.amending.address import Level
from renja_docs.text.numerals import huruf, roman, urutan

_DIGITS_AND_CAPITAL: Final = re.compile(r"([1-9]\d*)([A-Z]?)\Z")
_ROMAN_AND_CAPITAL: Final = re.compile(r"([IVXLC]+?)([A-Z]?)\Z")
_DIGITS_AND_LETTER: Final = re.compile(r"([1-9]\d*)([a-z]?)\Z")
_PARTS: Final[Mapping[Level, re.Pattern[str]]] = {
    "lampiran": _ROMAN_AND_CAPITAL,
    "bab": _ROMAN_AND_CAPITAL,
    "bagian": re.compile(r"(Ke[a-z]+(?: [A-Z][a-z]+)*)(?: ([A-Z]))?\Z"),
    "paragraf": _DIGITS_AND_CAPITAL,
    "pasal": _DIGITS_AND_CAPITAL,
    "ayat": _DIGITS_AND_LETTER,
    "huruf": re.compile(r"([a-z]+)(\d*)\Z"),
    "angka": _DIGITS_AND_LETTER,
    "baris": _DIGITS_AND_LETTER,
}
"""What is counted of a number, and what stands behind it where it was put in."""
_COUNTED: Final[Mapping[Level, Callable[[int], str]]] = {
    "lampiran": roman,
    "bab": roman,
    "bagian": urutan,
    "paragraf": str,
    "pasal": str,
    "ayat": str,
    "huruf": huruf,
    "angka": str,
    "baris": str,
}
_MOST: Final = 1000
"""No act counts further."""


def is_number(level: Level, number: str) -> bool:
    """True for a number in the form of its level."""
    return read_number(level, number) is not None


def inserted(level: Level, before: str) -> str | None:
    """The number of what is put in behind a number; None where that is none."""
    read = read_number(level, before)
    if read is None:
        return None
    counted, put_in = read
    front = nth(level, counted)
    match level:
        case "huruf":
            return f"{front}{int(put_in or 0) + 1}"
        case "ayat" | "angka" | "baris":
            return front + _next_letter(put_in, "a")
        case "bagian":
            return f"{front} {_next_letter(put_in, 'A')}"
        case _:
            return front + _next_letter(put_in, "A")


def following(level: Level, before: str) -> str | None:
    """The next counted number behind a number: 6 behind 5 and behind 5A; None as of inserted."""
    read = read_number(level, before)
    return nth(level, read[0] + 1) if read else None


def order(level: Level, number: str) -> tuple[int, int, str] | None:
    """What puts numbers of a level in order; None for what is no number."""
    read = read_number(level, number)
    if read is None:
        return None
    counted, put_in = read
    return counted, len(put_in), put_in


def nth(level: Level, count: int) -> str:
    """The number of the count-th of its like."""
    return _COUNTED[level](count)


def before_subbab(bab: str) -> str:
    """The number of a chapter as it stands in those of its parts: 2 of II, 2A of IIA."""
    count, put_in = read_number("bab", bab) or (0, "")
    return f"{count}{put_in}"


def read_number(level: Level, number: str) -> tuple[int, str] | None:
    """How many are counted up to a number, and what is put in behind them."""
    count = _count(level, number)
    if count is not None:  # XC is ninety before it is a third BAB behind X
        return count, ""
    found = _PARTS[level].match(number)
    if found is None:
        return None
    count = _count(level, found[1])
    if count is None:
        return None
    return count, found[2] or ""


def _count(level: Level, name: str) -> int | None:
    """How many are counted up to a number without letters put in; None for another text."""
    spell = _COUNTED[level]
    counts = (int(name),) if name.isdecimal() else range(1, _MOST)
    for count in counts:
        if spell(count) == name:
            return count
    return None


def _next_letter(letter: str, first: str) -> str:
    return chr(ord(letter) + 1) if letter else first
