"""Is a word Indonesian: roots of the machine's dictionary and of the domain, with their affixes.

The dictionary's own affix flags leave out half of the words that offices derive (terukur,
optimalnya), so the affixes are those of the grammar.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from renja_docs.machine import dictionary
from renja_docs.rules.teks.imbuhan import SHORTEST_ROOT, cores, stems, without_enclitic
from renja_docs.rules.teks.senarai import lines

_ELEMENTS: Final = (
    "antar pasca pra non sub multi inter anti pro semi ultra swa nir tuna maha adi purna ekstra "
    "infra kontra trans makro mikro mini supra tele mono ko de re eko agro bio dwi tri catur panca "
    "lintas ke se tak"
)
_BOUND: Final = tuple(_ELEMENTS.split())
"""Elements that are bound to the word behind them: antardaerah, subkegiatan."""
_SHORTEST_BEHIND_ELEMENT: Final = 4
_LETTERS: Final = "aenikrtusdmlgpbohyjcfwvz"
"""The letters, frequent ones first."""


@cache
def has_dictionary() -> bool:
    """True if this machine has a dictionary; without one no word can be called unknown."""
    return dictionary.find() is not None


@cache
def roots() -> frozenset[str]:
    """All known roots and words, in small letters."""
    foreign = (line.split("|")[0].split() for line in lines("asing.txt"))
    domain = (line.strip().casefold() for line in lines("kata.txt"))
    return dictionary.words(dictionary.find()).union(domain, *foreign)


@lru_cache(maxsize=65536)
def is_word(word: str) -> bool:
    """True if a word in small letters, without hyphen, is a root or a regular form of one."""
    if word in roots() or _is_derived_or_with_enclitic(word):
        return True
    if _is_compound(word):
        return True
    # Affixes stand around a word that has some: mempertanggungjawabkan.
    return any(map(_is_derived, cores(word)))


def nearest_word(word: str, preferred: frozenset[str] = frozenset()) -> str:
    """A known word one edit away from an unknown one, preferred words first; '' without one."""
    candidates = list(_edits(word))
    for known in (preferred, roots()):
        for candidate in candidates:
            if candidate in known:
                return candidate
    return next(filter(is_word, candidates), "")


def _is_derived_or_with_enclitic(word: str) -> bool:
    """True for a derived word, also with -nya and its like behind it."""
    return any(map(_is_derived, without_enclitic(word)))


def _is_derived(word: str) -> bool:
    """True if prefix and suffix, as the grammar pairs them, leave a root."""
    return word in roots() or any(map(_is_root, stems(word)))


def _is_root(word: str) -> bool:
    """True for a root that is long enough not to be one by chance."""
    return len(word) >= SHORTEST_ROOT and word in roots()


def _is_compound(word: str) -> bool:
    """True if a bound element stands in front of a known word: antardaerah, subkegiatan."""
    return any(map(_is_derived_or_with_enclitic, _behind_elements(word)))


def _behind_elements(word: str) -> Iterator[str]:
    """What stands behind each bound element that a word begins with."""
    for element in _BOUND:
        rest = word.removeprefix(element)
        if _SHORTEST_BEHIND_ELEMENT <= len(rest) < len(word):
            yield rest


def _edits(word: str) -> Iterator[str]:
    """Every word one exchange, insertion, deletion or change of a letter away."""
    for i in range(len(word) - 1):
        yield word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    for i in range(len(word) + 1):
        for letter in _LETTERS:
            yield word[:i] + letter + word[i:]
    for i in range(len(word)):
        yield word[:i] + word[i + 1 :]
        for letter in _LETTERS:
            yield word[:i] + letter + word[i + 1 :]
