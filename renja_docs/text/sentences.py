"""Sentences of Indonesian text, and the punctuation that closes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

_SHORT: Final = (
    "no kab kec ds kel jl dr ir drs dra prof h hj pj plt plh tgl th thn dll dsb dst dkk hlm ttd "
    "per rp a.n u.p s.d d.a yth st jo mis tel m s swt saw tbk inc ltd co sdr sdri ny tn alm gg "
    "vol ed cet bpk ust sp"
)
ABBREVIATIONS: Final = frozenset(_SHORT.split())
"""Words, in small letters, whose full stop ends no sentence: 'No. 5', 'Jl. Hayam Wuruk'."""

_LONGEST: Final = 24
_END: Final = re.compile(r"[.?!](?=[”\")]?\s+[A-Z“\"(*])")
_LAST_WORD: Final = re.compile(r"[\w.]+\Z")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.)*[A-Z]")
_BEHIND: Final = re.compile(r".[”\")]?\s+", re.DOTALL)
_CLOSING: Final = re.compile(
    r"\s*(?:[;,]\s*(?:dan/atau|dan|atau)\s*[;,.:]*|[.;:,]+)\s*\Z",
)
"""Closing punctuation, with the word of connection that may stand in it."""


def closes_abbreviation(text: str, at: int) -> bool:
    """True if the character at an offset is the full stop of an abbreviation or an initial."""
    if text[at : at + 1] != ".":
        return False
    word = _LAST_WORD.search(text[max(0, at - _LONGEST) : at])
    if word is None:
        return False
    return word[0].lower() in ABBREVIATIONS or _INITIALS.fullmatch(word[0]) is not None


def sentence_ends(text: str) -> Iterator[int]:
    """Offsets of the marks that end a sentence inside a text; the last of all is not among them."""
    for mark in _END.finditer(text):
        if not closes_abbreviation(text, mark.start()):
            yield mark.start()


@lru_cache(maxsize=8192)
def sentences(text: str) -> tuple[tuple[int, str], ...]:
    """The sentences of a text, each with its offset."""
    found = []
    start = 0
    for end in sentence_ends(text):
        behind = _BEHIND.match(text, end)
        following = behind.end() if behind else end + 1
        found.append((start, text[start:following].rstrip()))
        start = following
    if start < len(text):
        found.append((start, text[start:]))
    return tuple(found)


def closing_mark(text: str) -> re.Match[str] | None:
    """The punctuation at the end of a text that should have none.

    None without it; the dots of an ellipsis and the full stop of an abbreviation are no such mark.
    """
    mark = _CLOSING.search(text)
    if mark is None:
        return None
    words = mark[0].strip()
    if words.startswith(("...", "…")):
        return None
    if words == "." and closes_abbreviation(text, mark.start() + mark[0].index(".")):
        return None
    return mark
