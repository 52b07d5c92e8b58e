"""Two wordings of a paragraph: which words differ, and how much they have in common."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

_TOKEN: Final = re.compile(r"\w+|\s+|[^\w\s]")
_WORD: Final = re.compile(r"\w+")
MOSTLY: Final = 0.6
"""The share of its words by which one text stands in another."""

_AROUND: Final = 40
"""Characters that are shown in front of what would be printed otherwise."""


@dataclass(frozen=True, slots=True)
class WordEdit:
    """Other words for the characters [start, end) of a text; start is end where some are put in."""

    start: int
    end: int
    new: str


def edits(old: str, new: str) -> Iterator[WordEdit]:
    """What turns one text into another, word by word, from the front."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    starts = [0]
    for token in before:
        starts.append(starts[-1] + len(token))
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            yield WordEdit(starts[i], starts[j], "".join(after[k:m]))


def applied(text: str, wanted: Sequence[WordEdit]) -> str:
    """The text with some edits."""
    for one in sorted(wanted, key=lambda edit: edit.start, reverse=True):
        text = text[: one.start] + one.new + text[one.end :]
    return text


def likeness(one: str, other: str) -> float:
    """From 0 to 1, how much two texts have in common."""
    words, others = _WORD.findall(one), _WORD.findall(other)
    if not words and not others:
        return float(one == other)
    return SequenceMatcher(None, words, others, autojunk=False).ratio()


def stands_in(text: str, whole: str) -> bool:
    """True if most words of a text stand, in their order, in another."""
    words, others = _WORD.findall(text), _WORD.findall(whole)
    if not words:
        return bool(text) and text in whole
    matcher = SequenceMatcher(None, others, words, autojunk=False)
    common = sum(block.size for block in matcher.get_matching_blocks())
    return common >= MOSTLY * len(words)


def excerpt(old: str, new: str) -> str:
    """What a text would say around the first words that are other ones."""
    first = next((one.start for one in edits(old, new)), 0)
    start = max(0, new.rfind(" ", 0, max(0, first - _AROUND)) + 1)
    end = start + 3 * _AROUND
    front = "…" if start else ""
    back = "…" if end < len(new) else ""
    return f"{front}{new[start:end]}{back}"


def swaps_of(old: str, new: str) -> set[tuple[str, str]]:
    """Which words give way to which."""
    return {(old[one.start : one.end].upper(), one.new.upper()) for one in edits(old, new)}
