"""Is a word Indonesian: roots of the machine's dictionary and of the domain, with their affixes.

The dictionary's own affix flags leave out half of the words that offices derive (terukur,
optimalnya), so the affixes are those of the grammar (Tata Bahasa Baku), with the nasal changes of
me- and pe-.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from renja_docs.machine import dictionary
from renja_docs.rules.teks.daftar import lines

_PARTICLES: Final = "nya lah kah pun ku mu nyalah nyakah kanlah"
_ENCLITICS: Final = tuple(_PARTICLES.split())
_PAIRS: Final = {
    "": "- kan an i wan wati is",
    "ber": "- an kan",
    "be": "- an",
    "di": "- kan i",
    "diper": "- kan i",
    "diber": "kan",
    "dike": "kan",
    "memper": "- kan i",
    "member": "kan i",
    "ter": "- kan i",
    "te": "-",
    "per": "- an",
    "pe": "- an",
    "pember": "an",
    "ke": "- an",
    "keber": "an",
    "keter": "an",
    "kese": "an",
    "ketidak": "an",
    "se": "- an",
    "berke": "an",
    "berpe": "- an",
    "berpem": "- an",
    "berpen": "- an",
    "seper": "- an",
    "pra": "-",
}
_SUFFIXES_OF: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        prefix: frozenset(suffix.strip("-") for suffix in suffixes.split())
        for prefix, suffixes in _PAIRS.items()
    }
)
"""The suffixes that go with each prefix, '' for none, which the table above writes as a dash."""
_SUFFIXES: Final = ("", "kan", "an", "i", "wan", "wati", "is")
_SUFFIXES_OF_ME: Final = frozenset({"", "kan", "i"})
_SUFFIXES_OF_PE: Final = frozenset({"", "an"})
_NASALS: Final = (
    (re.compile(r"(?=[lmnrwy])"), ("",)),  # melatih: latih
    (re.compile(r"m(?=[bfvp])"), ("",)),  # membina: bina
    (re.compile(r"m(?=[aiueo])"), ("p",)),  # memilih: pilih
    (re.compile(r"ny"), ("s",)),  # menyusun: susun
    (re.compile(r"nge"), ("", "e", "ke")),  # mengecat: cat, mengekspor: ekspor, mengenal: kenal
    (re.compile(r"ng(?!e)"), ("", "k")),  # mengatur: atur, mengaji: kaji
    (re.compile(r"n(?=[cdjz])"), ("",)),  # mendata: data
    (re.compile(r"n(?![cdjzyg])"), ("t",)),  # menata: tata
    (re.compile(r"n(?=tr|ts|s[ypkt])"), ("",)),  # mensyaratkan: syarat
)
"""The nasal behind me- and pe-, with what the root may have had in its place."""
_ELEMENTS: Final = (
    "antar pasca pra non sub multi inter anti pro semi ultra swa nir tuna maha adi purna ekstra "
    "infra kontra trans makro mikro mini supra tele mono ko de re eko agro bio dwi tri catur panca "
    "lintas ke se tak"
)
_BOUND: Final = tuple(_ELEMENTS.split())
"""Elements that are bound to the word behind them: antardaerah, subkegiatan."""
_OUTER_PREFIXES: Final = ("ber", "ter", "mem", "men", "di", "memper", "diper", "peng", "pem")
_OUTER_SUFFIXES: Final = ("", "kan", "an", "i")
_OF_TWO_LAYERS: Final = ("ber", "ter", "me", "pe", "di", "per")
_SHORTEST_ROOT: Final = 3
_SHORTEST_BEHIND_ELEMENT: Final = 4
_SHORTEST_CORE: Final = 5
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
    if word in roots():
        return True
    return _is_derived_or_with_enclitic(word) or _is_compound(word) or _has_two_layers(word)


def nearest_word(word: str, preferred: frozenset[str] = frozenset()) -> str:
    """A known word one edit away from an unknown one, preferred words first; '' without one."""
    candidates = list(_edits(word))
    for known in (preferred, roots()):
        for candidate in candidates:
            if candidate in known:
                return candidate
    return next((candidate for candidate in candidates if is_word(candidate)), "")


def _is_derived_or_with_enclitic(word: str) -> bool:
    return any(_is_derived(stem) for stem in _without_enclitic(word))


def _without_enclitic(word: str) -> Iterator[str]:
    """A word, and what is left of it without -nya, -lah and their like."""
    yield word
    for enclitic in _ENCLITICS:
        stem = word.removesuffix(enclitic)
        if _SHORTEST_ROOT <= len(stem) < len(word):
            yield stem


def _is_derived(word: str) -> bool:
    """True if prefix and suffix, as the grammar pairs them, leave a root."""
    if word in roots():
        return True
    return any(
        _is_root(root)
        for suffix in _SUFFIXES
        if word.endswith(suffix)
        for root in _stems(word[: len(word) - len(suffix)], suffix)
    )


def _stems(word: str, suffix: str) -> Iterator[str]:
    """What the prefixes that go with a suffix leave of a word."""
    for prefix, suffixes in _SUFFIXES_OF.items():
        if suffix in suffixes and word.startswith(prefix):
            yield word[len(prefix) :]
    if suffix in _SUFFIXES_OF_ME:
        yield from _without_nasal(word, "me")
    if suffix in _SUFFIXES_OF_PE:
        yield from _without_nasal(word, "pe")


def _without_nasal(word: str, prefix: str) -> Iterator[str]:
    """The roots that me- or pe- with its nasal may have been put in front of."""
    if not word.startswith(prefix):
        return
    rest = word[len(prefix) :]
    for nasal, beginnings in _NASALS:
        match = nasal.match(rest)
        if match:
            for beginning in beginnings:
                yield beginning + rest[match.end() :]


def _is_root(word: str) -> bool:
    return len(word) >= _SHORTEST_ROOT and word in roots()


def _is_compound(word: str) -> bool:
    """True if a bound element stands in front of a known word: antardaerah, subkegiatan."""
    for element in _BOUND:
        rest = word.removeprefix(element)
        is_long = _SHORTEST_BEHIND_ELEMENT <= len(rest) < len(word)
        if is_long and (rest in roots() or _is_derived_or_with_enclitic(rest)):
            return True
    return False


def _has_two_layers(word: str) -> bool:
    """True if affixes stand around a word that has some: kepegawaian, mempertanggungjawabkan."""
    if word.startswith("ke") and word.endswith("an") and len(word) > len("ke___an"):
        return _is_derived(word[2:-2])
    if not word.startswith(_OF_TWO_LAYERS):
        return False
    return any(_is_derived(core) for core in _cores(word))


def _cores(word: str) -> Iterator[str]:
    """What is left of a word without its outer layer of affixes."""
    for prefix in _OUTER_PREFIXES:
        for suffix in _OUTER_SUFFIXES:
            core = word[len(prefix) : len(word) - len(suffix)]
            if len(core) >= _SHORTEST_CORE and word == prefix + core + suffix:
                yield core


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
