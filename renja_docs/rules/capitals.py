"""Capital letters in names and titles (UU 12/2011 Lampiran II angka 74, 76)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from renja_docs.rules.searching import leading_to

PARTICLES: Final = frozenset(
    (
        "agar",
        "antara",
        "antar",
        "atas",
        "atau",
        "bagi",
        "dalam",
        "dan",
        "dan/atau",
        "dari",
        "demi",
        "dengan",
        "di",
        "guna",
        "hingga",
        "ke",
        "kepada",
        "maupun",
        "melalui",
        "oleh",
        "pada",
        "per",
        "sampai",
        "sebagai",
        "secara",
        "sejak",
        "selama",
        "serta",
        "tanpa",
        "tentang",
        "terhadap",
        "untuk",
        "yang",
    )
)
"""Words that keep a small letter inside a title."""

_SET_PHRASE: Final = re.compile(
    r"""
    \b(?:
        peran\ serta
        | (?:tepat|daya|hasil|tata|hak)\ guna
        | guna\ (?:usaha|bangunan)
        | dalam\ negeri
        | menengah\ atas
        | bagi\ hasil
        | dana\ bagi
        | kawasan\ tanpa\ rokok
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Phrases in which such a word is none: Peran Serta Masyarakat, Kementerian Dalam Negeri."""

_WORD: Final = re.compile(r"[^\W\d_]+(?:/[^\W\d_]+)?")
_BEGINNING: Final = re.compile(r"(?:^|[:(“\"])\s*\Z")
_JOINING: Final = ("-", ".", "'", "’", "_", "/")
"""Marks behind which the part of a compound, or of an expression, stands."""


class Miswritten(NamedTuple):
    """A word of a title with the wrong initial: its place in the title, and how it is written."""

    start: int
    end: int
    right: str


def wrong_capitals(title: str) -> Iterator[Miswritten]:
    """The words of a title with the wrong initial.

    Of a compound ('perundang-undangan') only the first part is judged; of a set phrase, nothing.
    """
    for word in _WORD.finditer(title):
        right = _right(title, word)
        if right == word[0] or _is_part(title, word.start()) or _is_degree(title, word):
            continue
        if not _is_in_phrase(title, word.start()):
            yield Miswritten(word.start(), word.end(), right)


def _is_in_phrase(title: str, start: int) -> bool:
    """True within a set phrase."""
    phrases = (phrase.span() for phrase in _SET_PHRASE.finditer(title))
    return any(first <= start < last for first, last in phrases)


def _is_part(title: str, start: int) -> bool:
    """True behind a mark that joins: the word there belongs to the one before."""
    return title[:start].endswith(_JOINING)


def _is_degree(title: str, word: re.Match[str]) -> bool:
    """True for the degree of a physician in the name of a hospital: dr. Soedono."""
    return word[0] in ("dr", "drg") and title.startswith(".", word.end())


def _right(title: str, word: re.Match[str]) -> str:
    """A word as it is to be written; abbreviations in capitals stay as they are."""
    written = word[0]
    if written.lower() not in PARTICLES or leading_to(_BEGINNING, title, word.start()):
        return written[0].upper() + written[1:]
    if written[1:].islower():
        return written.lower()
    return written
