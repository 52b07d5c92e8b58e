"""Where a text names a Lampiran of this regulation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from renja_docs.text.numerals import roman

_OF_ANOTHER_ACT: Final = (
    r"(?:\s+(?:huruf|angka)\s+\w+)*\s+"
    r"(?:Undang|UU\b|(?:Peraturan|Keputusan|Instruksi)(?!(?:\s+\w+){1,3}?\s+ini\b))"
)
MENTION: Final = re.compile(
    r"(?<![\w-])[Ll]ampiran(?:\s+(?P<number>[IVX]+)\b|(?!\s+[IVX]+\b))\b"
    rf"(?!{_OF_ANOTHER_ACT})"
)
_UP_TO: Final = re.compile(r"\s+(?:sampai dengan|s\.d\.|hingga)\s+\Z")
_MOST: Final = 100
_NUMBERS: Final = [roman(number) for number in range(1, _MOST)]


class LampiranMention(NamedTuple):
    """A name of a Lampiran in a text. number: 'II', '' where none is said."""

    number: str
    start: int
    end: int


def mentions(text: str) -> Iterator[LampiranMention]:
    """The Lampirans of this regulation that a text names one by one."""
    for found in MENTION.finditer(text):
        yield LampiranMention(found["number"] or "", *found.span())


def named(text: str) -> frozenset[str]:
    """The numbers of the Lampirans that a text names, with those between the ends of a range.

    '' where it names a Lampiran without a number.
    """
    found: set[str] = set()
    before: LampiranMention | None = None
    for mention in mentions(text):
        found.add(mention.number)
        if before is not None and _UP_TO.fullmatch(text, before.end, mention.start):
            found.update(_between(before.number, mention.number))
        before = mention
    return frozenset(found)


def _between(first: str, last: str) -> list[str]:
    """The numbers from one to another."""
    if first not in _NUMBERS or last not in _NUMBERS:
        return []
    return _NUMBERS[_NUMBERS.index(first) : _NUMBERS.index(last)]
