"""The affixes of Indonesian, paired and fitted to the root (Tata Bahasa Baku).

The dictionary's own affix flags leave out words that offices derive every day: dirinci, terukur,
berinovasi. What is here is narrower than the grammar, for each rule also lets slips through.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_VOWEL: Final = "aiueo"
_NASALS: Final = (
    ("", "lmnrwy", ""),  # melatih: latih
    ("m", "bfvp", ""),  # membina: bina
    ("m", _VOWEL, "p"),  # memilih: pilih
    ("n", "cdjzst", ""),  # mendata: data
    ("n", _VOWEL, "t"),  # menata: tata
    ("ny", _VOWEL, "s"),  # menyusun: susun
    ("ng", f"ghk{_VOWEL}", ""),  # mengatur: atur
    ("ng", _VOWEL, "k"),  # mengaji: kaji
)
"""The nasal behind me- and pe-, the letters in front of which it stands, and what it swallowed."""
_PAIRS: Final = tuple(
    (prefix, suffix)
    for suffix, prefixes in (
        ("", ("ber", "ter", "di", "se")),
        ("kan", ("di", "ter")),
        ("i", ("di",)),
        ("an", ("ke",)),
    )
    for prefix in prefixes
)
_NASAL_PAIRS: Final = (("me", ""), ("me", "kan"), ("me", "i"), ("pe", "an"))
_PASSIVES: Final = ("di", "ter")
_BEFORE_R: Final = re.compile(r"[bt]er")
"""ber- and ter- lose their own r in front of another: beragam, terealisasi."""


def roots_of(word: str) -> Iterator[str]:
    """What may be left of a word without a prefix and a suffix that go together."""
    for prefix, suffix in _PAIRS:
        if _has(word, prefix, suffix):
            yield _between(word, prefix, suffix)
    if _BEFORE_R.match(word):
        yield word[len("te") :]
    for prefix, suffix in _NASAL_PAIRS:
        if _has(word, prefix, suffix):
            yield from _without_nasal(_between(word, prefix, suffix))


def actives_of(word: str) -> Iterator[str]:
    """The active verbs that a passive one belongs to: mengkaji and mengaji for dikaji."""
    for prefix in _PASSIVES:
        if _has(word, prefix, ""):
            yield from _with_nasal(word.removeprefix(prefix))
    if _has(word, "ter", ""):
        yield from _with_nasal(f"{word.removeprefix('ter')}kan")


def _has(word: str, prefix: str, suffix: str) -> bool:
    """True for a word that has something between two affixes."""
    if len(word) <= len(prefix) + len(suffix):
        return False
    return word.startswith(prefix) and word.endswith(suffix)


def _between(word: str, prefix: str, suffix: str) -> str:
    """What stands between two affixes that a word has."""
    return word[len(prefix) : len(word) - len(suffix)]


def _without_nasal(rest: str) -> Iterator[str]:
    """The roots that me- or pe- with its nasal may have been put in front of."""
    for nasal, followers, swallowed in _NASALS:
        behind = rest.removeprefix(nasal)
        if rest.startswith(nasal) and behind[:1] and behind[0] in followers:
            yield swallowed + behind


def _with_nasal(root: str) -> Iterator[str]:
    """me- with its nasal in front of a root."""
    for nasal, followers, swallowed in _NASALS:
        behind = root.removeprefix(swallowed)
        if root.startswith(swallowed) and behind[:1] and behind[0] in followers:
            yield f"me{nasal}{behind}"
