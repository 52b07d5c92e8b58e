"""Is a word Indonesian: the dictionary of this machine, the words of the domain, and their forms.

hunspell's own affixes come first; those of the grammar are asked only for what they leave out, and
only of long roots, of which no slip makes another by chance.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import product
from typing import Final

from renja_docs.machine import dictionary
from renja_docs.rules.teks.imbuhan import actives_of, roots_of
from renja_docs.rules.teks.senarai import lines

_BOUND: Final = (
    "antar pasca pra non multi inter anti semi swa nir tuna adi ekstra infra kontra trans makro "
    "mikro supra tele mono eko agro bio dwi tri catur panca"
)
ELEMENTS: Final = tuple(_BOUND.split())
"""Elements that are bound to the word behind them: antardaerah, nonbank (EYD V)."""
_ELEMENTS_TOO: Final = (*ELEMENTS, "sub")
"""The same; the nomenclature writes sub kegiatan, so nobody is asked to join what follows sub."""
_SHORTEST_BEHIND_ELEMENT: Final = 4
_SHORTEST_ROOT: Final = 6
_SHORTEST_OF_DOMAIN: Final = 4
_SHORTEST_BEFORE_NYA: Final = 4
_NEGATED: Final = ("ketidak", "an")
_LETTERS: Final = "aenikrtusdmlgpbohyjcfwvz"
"""The letters, frequent ones first."""


@cache
def has_dictionary() -> bool:
    """True if this machine has a dictionary; without one no word can be called unknown."""
    return dictionary.find() is not None


@cache
def roots() -> frozenset[str]:
    """All known roots and words, in small letters."""
    return frozenset(dictionary.known().roots) | _of_domain()


@lru_cache(maxsize=65536)
def is_word(word: str) -> bool:
    """True if a word in small letters, without hyphen, is a root or a regular form of one."""
    if _is_listed(word) or _is_derived(word):
        return True
    if _is_compound(word) or _is_negated(word):
        return True
    stem = word.removesuffix("nya")
    if not _SHORTEST_BEFORE_NYA <= len(stem) < len(word):
        return False
    return _is_listed(stem) or _is_derived(stem)


def nearest_word(word: str, used: Mapping[str, int] | None = None) -> str:
    """The word that an unknown one was most likely meant to be; '' where none is near.

    used: how often each word stands in the document; one of these is meant sooner than another.
    """
    often = used or {}
    candidates = [one for one in dict.fromkeys(_edits(word)) if one != word]
    of_document = [one for one in candidates if often.get(one, 0) and is_word(one)]
    if of_document:
        return max(of_document, key=often.__getitem__)
    listed = next(filter(_is_listed, candidates), "")
    return listed or next(filter(is_word, candidates), "")


@lru_cache(maxsize=65536)
def _is_listed(word: str) -> bool:
    """True for a word of the dictionary, with its own affixes, or of the domain."""
    return word in _of_domain() or dictionary.known().knows(word)


@cache
def _of_domain() -> frozenset[str]:
    """The words of planning and government, and foreign ones that are told to be so."""
    foreign = (line.split("|")[0].split() for line in lines("asing.txt"))
    domain = (line.strip().casefold() for line in lines("kata.txt"))
    return frozenset(domain).union(*foreign)


def _is_derived(word: str) -> bool:
    """True for the passive of a known verb, and for a long root with affixes that go together."""
    if any(map(_is_listed, actives_of(word))):
        return True
    return any(map(_takes_affixes, roots_of(word)))


def _takes_affixes(root: str) -> bool:
    """True for a root that is long enough not to be one by chance."""
    if root in _of_domain():
        return len(root) >= _SHORTEST_OF_DOMAIN
    if root.startswith(("ber", "ter")):
        return _is_listed(root)  # keberlanjutan
    return len(root) >= _SHORTEST_ROOT and root in dictionary.known().roots


def _is_compound(word: str) -> bool:
    """True if a bound element stands in front of a known word: antardaerah, subkegiatan."""
    return any(map(_is_listed, _behind_elements(word)))


def _behind_elements(word: str) -> Iterator[str]:
    """What stands behind each bound element that a word begins with."""
    for element in _ELEMENTS_TOO:
        rest = word.removeprefix(element)
        if _SHORTEST_BEHIND_ELEMENT <= len(rest) < len(word):
            yield rest


def _is_negated(word: str) -> bool:
    """True for ketidak- and -an around a word that ke- and -an, or none, may stand around."""
    before, behind = _NEGATED
    if not (word.startswith(before) and word.endswith(behind)):
        return False
    core = word[len(before) : len(word) - len(behind)]
    return any(map(_is_listed, (core, f"{core}{behind}", f"ke{core}{behind}")))


def _edits(word: str) -> Iterator[str]:
    """Every word one slip away: letters that changed places, one lost, one doubled, one wrong.

    The first letter of a word is seldom wrong, and is tried last.
    """
    yield from _exchanged(word)
    yield from _with_lost_letter(word)
    yield from _without_letter(word)
    for at, letter in product(range(1, len(word)), _LETTERS):
        yield word[:at] + letter + word[at + 1 :]
    for letter in _LETTERS:
        yield letter + word[1:]


def _exchanged(word: str) -> Iterator[str]:
    """Two neighbours that changed places."""
    for at in range(len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def _with_lost_letter(word: str) -> Iterator[str]:
    """A letter put in, in front of the word last."""
    for at, letter in product((*range(1, len(word) + 1), 0), _LETTERS):
        yield word[:at] + letter + word[at:]


def _without_letter(word: str) -> Iterator[str]:
    """A letter taken out, the first one last."""
    for at in (*range(1, len(word)), 0):
        yield word[:at] + word[at + 1 :]
