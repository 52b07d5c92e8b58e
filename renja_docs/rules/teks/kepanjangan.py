"""Abbreviations that stand in brackets behind the words that they stand for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.rules.marking import Span
from renja_docs.rules.searching import in_front
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

KINDS: Final[frozenset[TextKind]] = frozenset(
    {
        "paragraf",
        "butir",
        "uraian",
        "sel",
        "catatan",
        "arti",
        "pasal",
        "ayat",
        "menimbang",
        "kutipan",
        "indikator",
        "judul-butir",
    }
)
"""Texts in which abbreviations are explained."""
IN_BRACKETS: Final = re.compile(
    r"\((?P<short>[A-Z][A-Z0-9]{1,9}|[A-Z][a-z]+(?:da|des|tra|ja|bup|dagri))\)"
)
"""An abbreviation, or one of the acronyms of the field: Renja, Perda, Musrenbangdes."""
ABBREVIATION: Final = re.compile(r"(?<![\w.–/-])[A-Z][A-Z0-9]{1,9}(?![\w–-])")
WORDS: Final = re.compile(r"[\w-]+")

_SMALL_WORDS: Final = "dan di ke dari yang untuk atas serta pada dalam atau bagi dengan"
_PARTICLES: Final = frozenset(_SMALL_WORDS.split())
_FEWEST_WORDS: Final = 2
_MOST_WORDS: Final = 12
_DIGITS: Final = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Kepanjangan:
    """An abbreviation that is explained.

    singkatan: the abbreviation. panjang: the words that it stands for.
    place: the position of its text among all texts, and its offset in the text.
    """

    singkatan: str
    panjang: str
    text: Text
    place: tuple[int, int]

    @property
    def span(self) -> Span:
        """Where the abbreviation stands in its text."""
        start = self.place[1]
        return (start, start + len(self.singkatan))


def kepanjangan(reading: Reading) -> tuple[Kepanjangan, ...]:
    """Every abbreviation in brackets that the words in front of it spell out, in printed order."""
    return reading.once(_all)


def without_particles(words: list[str]) -> list[str]:
    """The words that give a letter to an abbreviation."""
    return [word for word in words if word.casefold() not in _PARTICLES]


def initials(words: list[str]) -> str:
    """The first letters of some words."""
    return "".join(word[0] for word in words)


def _all(reading: Reading) -> tuple[Kepanjangan, ...]:
    """Those of all texts that explain abbreviations."""
    found: list[Kepanjangan] = []
    for position, text in reading.of_kinds(KINDS).numbered(IN_BRACKETS):
        found += _in(text, position)
    return tuple(found)


def _in(text: Text, position: int) -> Iterator[Kepanjangan]:
    """The abbreviations in brackets of a text. position: that of the text."""
    for match in text.matches(IN_BRACKETS):
        panjang = _spelled_out(in_front(text.printed, match.start()), match["short"])
        if panjang:
            yield Kepanjangan(match["short"], panjang, text, (position, match.start("short")))


def _spelled_out(before: str, singkatan: str) -> str:
    """The words in front of an abbreviation that it stands for, '' where they do not fit."""
    words = WORDS.findall(before)[-_MOST_WORDS:]
    for count in range(_FEWEST_WORDS, len(words) + 1):
        phrase = words[-count:]
        if _stands_for(singkatan, phrase):
            return " ".join(phrase)
    return ""


def _stands_for(singkatan: str, phrase: list[str]) -> bool:
    """True if an abbreviation takes the initials of words, or an acronym letters of them."""
    if phrase[0][0].casefold() != singkatan[0].casefold():
        return False
    letters = _DIGITS.sub("", singkatan).casefold()
    weighty = without_particles(phrase)
    if letters in (initials(weighty).casefold(), initials(phrase).casefold()):
        return True
    is_acronym = singkatan[1:].islower()
    return is_acronym and _made_of(letters, weighty)


def _made_of(letters: str, words: list[str]) -> bool:
    """True if an acronym takes letters of words in their order, of each word one at least."""
    left = letters
    for i, word in enumerate(words):
        rest = _without(left, word, keep=len(words) - i - 1)
        if rest == left:
            return False
        left = rest
    return not left


def _without(letters: str, word: str, keep: int) -> str:
    """What is left of letters when a word took all it can; so many are kept for others."""
    for letter in word.casefold():
        if letters.startswith(letter) and len(letters) > keep:
            letters = letters[1:]
    return letters
