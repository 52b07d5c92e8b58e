"""One word written as two: antar daerah, ketidak sesuaian, pertanggung jawaban (EYD V)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.content.origin import Location
from renja_docs.rules.marking import Span
from renja_docs.rules.searching import matches
from renja_docs.rules.teks.kamus import ELEMENTS, is_word
from renja_docs.rules.teks.kosakata import office_words
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_TWO_WORDS: Final = re.compile(r"(?<![\w*-])([A-Za-z][a-z]{2,}) (?=([A-Za-z][a-z]{2,})(?![\w-]))")
_BOTH: Final = "anti adi tuna makro mikro tri dwi panca catur eko agro bio"
_WORDS_TOO: Final = frozenset(_BOTH.split())
"""Elements that are words of their own as well."""
_NOT_BOUND: Final = frozenset(("jemput", "dan", "kota"))
"""What may follow antar as a verb, or belongs to a name."""


@dataclass(frozen=True, slots=True)
class Parted:
    """Two words of a text that are one. first: where the first stands. right: the one word."""

    text: Text
    span: Span
    right: str

    @property
    def words(self) -> str:
        """Both as they stand there."""
        return self.text.printed[slice(*self.span)]


def parted_words(reading: Reading) -> tuple[Parted, ...]:
    """All of them, in printed order."""
    return reading.once(_find)


def halves(reading: Reading) -> frozenset[tuple[Location, int]]:
    """Where each half of such a word begins: the place of its text, and the offset in it."""
    return reading.once(_find_halves)


def _find(reading: Reading) -> tuple[Parted, ...]:
    """Two words of prose that make one."""
    office = office_words(reading)
    found: list[Parted] = []
    for text, match in matches(prose(reading), _TWO_WORDS):
        right = _joined(match[1], match[2], office)
        if right:
            found.append(Parted(text, (match.start(), match.end(2)), right))
    return tuple(found)


def _find_halves(reading: Reading) -> frozenset[tuple[Location, int]]:
    """The two beginnings of each."""
    return frozenset(
        (one.text.origin.location, at) for one in parted_words(reading) for at in _begins(one)
    )


def _begins(parted: Parted) -> Iterator[int]:
    """Where the two words begin."""
    yield parted.span[0]
    yield parted.text.printed.index(" ", parted.span[0]) + 1


def _joined(first: str, second: str, office: frozenset[str]) -> str:
    """The one word that two are, '' where they are two."""
    small = first.casefold()
    if small in ELEMENTS:
        return "" if small in _WORDS_TOO else _with_element(first, second)
    if small in office or is_word(small) or second[0].isupper():
        return ""
    return first + second if is_word(small + second) else ""


def _with_element(element: str, second: str) -> str:
    """An element with the word behind it; with a hyphen in front of a capital."""
    if element[0].isupper() and second[0].isupper():
        return ""  # the title of something, which others may have given
    if second in _NOT_BOUND or not is_word(second.casefold()):
        return ""
    return f"{element}-{second}" if second[0].isupper() else f"{element}{second}"
