"""The affixes of Indonesian, as the grammar pairs them (Tata Bahasa Baku).

Prefixes and suffixes come in pairs: ke-an, per-an, memper-kan. me- and pe- change the root behind
their nasal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

SHORTEST_ROOT: Final = 3

_PARTICLES: Final = "nya lah kah pun ku mu nyalah nyakah kanlah"
_ENCLITICS: Final = tuple(_PARTICLES.split())
_PREFIXES: Final = {
    "": "- ber be di diper memper ter te per pe ke se berpe berpem berpen seper pra",
    "kan": "- ber di diper diber dike memper member ter",
    "an": "- ber be per pe pember ke keber keter kese ketidak se berke berpe berpem berpen seper",
    "i": "- di diper memper member ter",
    "wan": "-",
    "wati": "-",
    "is": "-",
}
_PREFIXES_OF: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        suffix: tuple(prefix.strip("-") for prefix in prefixes.split())
        for suffix, prefixes in _PREFIXES.items()
    }
)
"""The prefixes that go with each suffix, '' for none, which the table above writes as a dash."""
_NASAL_PREFIXES_OF: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"": ("me", "pe"), "kan": ("me",), "i": ("me",), "an": ("pe",)}
)
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
_OUTER_PREFIXES: Final = ("ber", "ter", "mem", "men", "di", "memper", "diper", "peng", "pem")
_OUTER_SUFFIXES: Final = ("", "kan", "an", "i")
_OF_TWO_LAYERS: Final = ("ber", "ter", "me", "pe", "di", "per")
_SHORTEST_CORE: Final = 5
_KE_AN: Final = re.compile(r"ke.{4,}an\Z")


def without_enclitic(word: str) -> Iterator[str]:
    """A word, and what is left of it without -nya, -lah and their like."""
    yield word
    for enclitic in _ENCLITICS:
        stem = word.removesuffix(enclitic)
        if SHORTEST_ROOT <= len(stem) < len(word):
            yield stem


def stems(word: str) -> Iterator[str]:
    """What may be left of a word without a prefix and a suffix that go together."""
    for suffix, prefixes in _PREFIXES_OF.items():
        if word.endswith(suffix):
            rest = word.removesuffix(suffix)
            yield from _without_prefix(rest, prefixes)
            for prefix in _NASAL_PREFIXES_OF.get(suffix, ()):
                yield from _without_nasal(rest, prefix)


def _without_prefix(word: str, prefixes: tuple[str, ...]) -> Iterator[str]:
    """What each of some prefixes leaves of a word."""
    for prefix in prefixes:
        if word.startswith(prefix):
            yield word.removeprefix(prefix)


def _without_nasal(word: str, prefix: str) -> Iterator[str]:
    """The roots that me- or pe- with its nasal may have been put in front of."""
    if not word.startswith(prefix):
        return
    rest = word.removeprefix(prefix)
    for nasal, beginnings in _NASALS:
        match = nasal.match(rest)
        if match:
            yield from (beginning + rest[match.end() :] for beginning in beginnings)


def cores(word: str) -> Iterator[str]:
    """What is left of a word without its outer one of two layers of affixes.

    A word with ke-an has no other outer layer: kepegawaian.
    """
    if _KE_AN.match(word):
        yield word[len("ke") : -len("an")]
    elif word.startswith(_OF_TWO_LAYERS):
        for prefix in _OUTER_PREFIXES:
            yield from _between(word, prefix)


def _between(word: str, prefix: str) -> Iterator[str]:
    """What stands between an outer prefix and the outer suffixes."""
    for suffix in _OUTER_SUFFIXES:
        core = word[len(prefix) : len(word) - len(suffix)]
        if len(core) >= _SHORTEST_CORE and word == prefix + core + suffix:
            yield core
