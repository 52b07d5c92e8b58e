"""Names of indicators, for comparison between tables, tree and prose."""

from __future__ import annotations

import re
from typing import Final

_ABBREVIATION: Final = re.compile(r"\(([A-Z]{3,})\)")
_BRACKETS: Final = re.compile(r"\([^)]*\)")
_LETTERS: Final = re.compile(r"[a-z]+")
_WORD: Final = re.compile(r"[a-z-]+")
_OF_THE_AGENCY: Final = frozenset({"opd", "perangkat", "daerah", "skpd", "dinas"})
_CONNECTING: Final = frozenset({"yang", "dan", "atau"})
_MEASURES: Final = frozenset(
    {"jumlah", "persentase", "nilai", "tingkat", "rasio", "indeks", "capaian", "kinerja"}
)
_LITTLE: Final = frozenset(
    {"yang", "dan", "di", "dari", "untuk", "pada", "dalam", "dengan", "atas", "atau"}
)
_OTHERS: Final = frozenset(
    {"opd", "perangkat", "daerah", "skpd", "kabupaten", "kota", "meningkatnya"}
)
_IN_ANY_LABEL: Final = _MEASURES | _LITTLE | _OTHERS
"""Words that tell no label from another."""


def core(label: str) -> str:
    """The core of a label; an abbreviation in brackets stands for what it abbreviates."""
    abbreviation = _ABBREVIATION.search(label)
    name = label
    if abbreviation:
        name = f"{label.split(maxsplit=1)[0]} {abbreviation[1]}"
    plain = _BRACKETS.sub(" ", name).casefold().replace("omset", "omzet")
    words = _LETTERS.findall(plain)
    told = [word for word in words[1:] if word not in _OF_THE_AGENCY | _CONNECTING]
    return " ".join([*words[:1], *told])


def words_in(text: str) -> frozenset[str]:
    """All words of a text, in small letters."""
    return frozenset(_WORD.findall(text.casefold()))


def telling_words(label: str) -> frozenset[str]:
    """The words that make a label recognisable in prose: its abbreviation, where it has one."""
    abbreviation = _ABBREVIATION.search(label)
    if abbreviation:
        return frozenset({abbreviation[1].casefold()})
    return words_in(label) - _IN_ANY_LABEL


def are_enough(words: frozenset[str], label: str) -> bool:
    """True if words tell one label from others: two of them, or its abbreviation."""
    return len(words) > 1 or any(f"({word.upper()})" in label for word in words)
