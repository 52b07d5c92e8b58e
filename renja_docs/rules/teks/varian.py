"""Words that are often written in another form than the standard one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

from renja_docs.rules.teks.senarai import lines

_PREFIXES: Final = "memper diper meng meny peng pem pen per mem men ber ter di me ke se pe"
_SUFFIXES: Final = "kannya annya nya kan an i lah"
_BEFORE: Final = ("", *_PREFIXES.split())
_BEHIND: Final = ("", *_SUFFIXES.split())


@dataclass(frozen=True, slots=True)
class _Variants:
    """Standard forms by the forms that are not. roots: those that take affixes too."""

    words: Mapping[str, str]
    roots: Mapping[str, str]


@cache
def standard_form(word: str) -> str:
    """The standard form of a word in small letters, affixes kept; '' where the word is standard."""
    variants = _variants()
    if word in variants.words:
        return variants.words[word]
    fronts, ends = filter(word.startswith, _BEFORE), filter(word.endswith, _BEHIND)
    for before, behind in product(fronts, ends):
        root = word[len(before) : len(word) - len(behind)]
        if root in variants.roots:
            return before + variants.roots[root] + behind
    return ""


@cache
def _variants() -> _Variants:
    """The list of the package; a root has a ~ in front."""
    words: dict[str, str] = {}
    roots: dict[str, str] = {}
    for line in lines("varian.txt"):
        word, standard = line.split(" ", 1)
        words[word.removeprefix("~")] = standard
        if word.startswith("~"):
            roots[word.removeprefix("~")] = standard
    return _Variants(words, roots)
