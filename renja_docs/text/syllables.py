"""Where an Indonesian word may part at the end of a line: the patterns of hyph_id_ID, by pyphen.

The breaks are put into the text itself, so that every program parts lines at the same places. What
a reader looks up or must not misread never parts: names, abbreviations, codes, addresses.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable
from functools import cache
from typing import Final

SOFT_HYPHEN: Final = "\u00ad"
"""Prints nothing, but a hyphen where a line ends behind it."""

HELD_HYPHEN: Final = "\u2011"
"""A hyphen behind which no line ends; it is read as the plain one."""

SHORTEST: Final = 5
"""Letters of the shortest word that parts."""

LEAST: Final = 2
"""Letters on either side of a break: no letter stands alone (EYD V, pemenggalan kata)."""

LAST: Final = 6
"""Letters of the last word of a paragraph that its last line has at least."""

_WORD: Final = re.compile(
    rf"""
    (?<![\w.@/])                          # not within a code or an address
    (?=[A-Za-z]{{{SHORTEST}}})[A-Z]?[a-z]+
    (?![\w@/]|[.]\w)                      # nor in front of the rest of one
    """,
    re.VERBOSE,
)
_SLASHED: Final = re.compile(r"(?<![\w.@/-])[A-Za-z]+(?:/[A-Za-z]+)+(?![\w@/-]|[.]\w)")
"""Words with nothing but a stroke between them: 'Kabupaten/Kota'."""
_CODE: Final = re.compile(
    r"""
    (?<=\d)-(?=\w) | (?<=[A-Za-z])-(?=\d)   # 050-5889, Covid-19
  | (?<=\b[A-Za-z])-(?=[A-Za-z]\b)          # T-C.29
    """,
    re.VERBOSE,
)
_ADDRESS: Final = re.compile(r"@|://|\bwww[.]")
_CAPITALS: Final = re.compile(r"(?<![\w.@/])[A-Z]{6,}(?![\w@]|[.]\w)")
"""A word in capitals too long for an abbreviation."""
_PLACES: Final = ("Kotapraja", "Propinsi", r"Tingkat\s+I+", "Kecamatan", "Kelurahan", "Desa")
"""What stands in front of the names of places within regions, and stood in front of regions."""
_WRITTEN: Final = re.compile(r"[A-Za-z]+")
_LAST: Final = re.compile(
    rf"{SOFT_HYPHEN}?([^aeiou{SOFT_HYPHEN}]+){SOFT_HYPHEN}?(an(?:{SOFT_HYPHEN}?nya)?)\Z"
)
"""Consonants in front of what may be the suffix -an, with a break on either side or none."""
_ALONE: Final = re.compile(
    rf"\A((?:ter|ber|per|di|ke|se){SOFT_HYPHEN}?[aeiou]){SOFT_HYPHEN}", re.IGNORECASE
)
"""A prefix that a break would leave with the first letter of its stem: 'tera-khir'."""
_WHOLE_SUFFIX: Final = frozenset({"k", "w"})
"""-kan and -wan are suffixes as -an is: 'mem-ber-da-ya-kan', 'kar-ya-wan'."""
_VOWEL: Final = re.compile("[aeiou]", re.IGNORECASE)
_BARE: Final = re.compile(rf"{SOFT_HYPHEN}([^aeiou{SOFT_HYPHEN}]+){SOFT_HYPHEN}")
_SUFFIX: Final = re.compile(rf"an(?:nya)?\Z|an{SOFT_HYPHEN}nya\Z")


def hyphenated(text: str, names: Collection[str] = ()) -> str:
    """The text with a soft hyphen at each place where a word may part.

    names: words, as they are written, that never part.
    """

    def parted(match: re.Match[str]) -> str:
        word = match[0]
        return word if word in names else _parted(word)

    def alone(word: str) -> str:
        return _WORD.sub(parted, word)

    slashed = _SLASHED.sub(lambda match: "/".join(map(alone, match[0].split("/"))), text)
    return _WORD.sub(parted, slashed)


def hyphenated_last(text: str, names: Collection[str] = ()) -> str:
    """The last word of a paragraph with its breaks: none leaves half a word to the last line."""
    *pieces, end = hyphenated(text, names).split(SOFT_HYPHEN)
    while pieces and sum(map(str.isalpha, end)) < LAST:
        end = pieces.pop() + end
    return SOFT_HYPHEN.join((*pieces, end))


def held(text: str) -> str:
    """The text; no line ends behind the hyphen of a code or a number, but for addresses."""
    if "-" not in text or _ADDRESS.search(text):
        return text
    return _CODE.sub(HELD_HYPHEN, text)


def hyphenated_all(text: str) -> str:
    """The same, words in capitals among them: where there is no room even for whole words."""
    capitals = _CAPITALS.sub(lambda match: _parted(match[0].lower()).upper(), text)
    return hyphenated(capitals)


def unhyphenated(text: str) -> str:
    """The text without soft and held hyphens: the words as they were written."""
    return text.replace(SOFT_HYPHEN, "").replace(HELD_HYPHEN, "-")


def names_in(texts: Iterable[str], levels: Iterable[str]) -> frozenset[str]:
    """The names of regions and places in some texts: what follows Desa, ... in capitals.

    levels: the words in front of the names of regions. A word that also stands in small letters
    is none: 'Kota Besar'.
    """
    fronts = "|".join((*levels, *_PLACES))
    region = re.compile(rf"\b(?:{fronts})\s+((?:[A-Z][a-z]+\s?)+)")
    named: set[str] = set()
    small: set[str] = set()
    for text in texts:
        for match in region.finditer(text):
            named.update(match[1].split())
        small.update(word for word in _WRITTEN.findall(text) if word.islower())
    return frozenset(word for word in named if word.lower() not in small)


@cache
def _parted(word: str) -> str:
    """The word with its breaks, none of which parts consonants from their vowel."""
    parted = _BARE.sub(_joined, _inserter()(word, SOFT_HYPHEN))
    return _ALONE.sub(r"\1", _LAST.sub(_suffixed, parted))


def _suffixed(match: re.Match[str]) -> str:
    """-an parts from a stem, which has two syllables: 'tam-bah-an', but 'de-ngan'."""
    consonants, suffix = match[1], match[2]
    stem = match.string[: match.start()]
    if len(stem) < LEAST:
        return f"{consonants}{suffix}"
    if consonants in _WHOLE_SUFFIX or len(_VOWEL.findall(stem)) < 2:
        return f"{SOFT_HYPHEN}{consonants}{suffix}"
    return f"{consonants}{SOFT_HYPHEN}{suffix}"


def _joined(match: re.Match[str]) -> str:
    """Consonants between two breaks go with the vowel behind them, in front of -an to the stem.

    'bu-ruk', 'pem-ba-ngun-an', but '-kan' is a suffix too.
    """
    consonants, rest = match[1], match.string[match.end() :]
    if consonants != "k" and _SUFFIX.match(rest):
        return consonants + SOFT_HYPHEN
    return SOFT_HYPHEN + consonants


@cache
def _inserter() -> Callable[[str, str], str]:
    # Whoever only checks content does not wait for the patterns.
    from pyphen import Pyphen  # noqa: PLC0415

    patterns = Pyphen(lang="id_ID", left=LEAST, right=LEAST)
    return lambda word, mark: str(patterns.inserted(word, mark))
