"""Numbers that shifted, in words: 'Pasal 4–7, semula Pasal 3–6'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from renja_docs.text.numerals import roman

_LAST_WORD: Final = re.compile(r"(\w+)\)?\Z")
_ROMAN: Final = {roman(number): number for number in range(1, 100)}

Shift = tuple[str, str]
"""An old number and the new one, in words."""


class Ordinal(NamedTuple):
    """What a number counts, and its place: ('Pasal ', 4), ('huruf ', 1), ('subbab 2.', 1)."""

    counted: str
    place: int


def shifts(pairs: Sequence[Shift]) -> str:
    """'Pasal 4–7, semula Pasal 3–6; Pasal 9, semula Pasal 12'."""
    return "; ".join(_told(run) for run in _runs(pairs))


def _told(run: Sequence[Shift]) -> str:
    now = _span([new for _, new in run])
    was = _span([old for old, _ in run])
    return f"{now}, semula {was}"


def _span(names: Sequence[str]) -> str:
    """The first name, and of the last one the number."""
    if len(names) == 1:
        return names[0]
    return f"{names[0]}–{names[-1].rpartition(' ')[2]}"


def _runs(pairs: Sequence[Shift]) -> list[list[Shift]]:
    """Pairs that go on by one on both sides."""
    runs: list[list[Shift]] = []
    for pair in pairs:
        if runs and _goes_on(runs[-1][-1], pair):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    return runs


def _goes_on(before: Shift, after: Shift) -> bool:
    return all(_is_next(was, now) for was, now in zip(before, after, strict=True))


def _is_next(before: str, after: str) -> bool:
    last, this = _ordinal(before), _ordinal(after)
    if last is None or this is None:
        return False
    return last.counted == this.counted and last.place + 1 == this.place


def _ordinal(name: str) -> Ordinal | None:
    """The number in a name, None where it ends in no number."""
    found = _LAST_WORD.search(name)
    counted = name[: found.start()] if found else name
    last = found[1] if found else ""
    if last.isdecimal():
        return Ordinal(counted, int(last))
    # 'huruf c' is the third letter, 'BAB C' the hundredth chapter
    if last in _ROMAN and "BAB" in counted:
        return Ordinal(counted, _ROMAN[last])
    if last.isalpha() and len(set(last)) == 1:
        return Ordinal(counted, _letter(last))
    return None


def _letter(marker: str) -> int:
    """The place of a marker among a, b, … z, aa, bb, …; only their order counts."""
    return ord(marker[0].lower()) + 26 * (len(marker) - 1)
