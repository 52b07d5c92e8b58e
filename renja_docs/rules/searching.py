"""Patterns looked for in texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from renja_docs.sense.text import Text
from renja_docs.sense.text_selection import Texts

Found = tuple[Text, re.Match[str]]
"""A text with what was found in it as it is printed."""

REACH: Final = 240
"""Letters in front of a place that are read: some more than the longest words that lead to it."""


def leading_to(pattern: re.Pattern[str], text: str, position: int) -> re.Match[str] | None:
    r"""What stands right in front of a place in a text. pattern: one that ends with \Z.

    To read all in front of each place would take the square of the length of the text.
    """
    return pattern.search(in_front(text, position))


def in_front(text: str, position: int) -> str:
    """The last letters in front of a place in a text."""
    return text[max(0, position - REACH) : position]


def candidates(texts: Iterable[Text], *patterns: re.Pattern[str]) -> Iterable[Text]:
    """Those in which one of some patterns may match; of texts that were picked out, all."""
    return texts.candidates(*patterns) if isinstance(texts, Texts) else texts


def matches(texts: Iterable[Text], *patterns: re.Pattern[str]) -> Iterator[Found]:
    """The matches of patterns in texts that are not wholly the work of expressions."""
    # Each rule comes by here with every text: what is typed whole is not asked match by match.
    for text in candidates(texts, *patterns):
        printed, is_mixed = text.printed, "{{" in text.typed
        for pattern in patterns:
            for match in pattern.finditer(printed):
                if not is_mixed or text.is_typed(match.start(), match.end()):
                    yield text, match


def printed_matches(texts: Iterable[Text], pattern: re.Pattern[str]) -> Iterator[Found]:
    """The matches of a pattern in texts as printed, whoever wrote them."""
    for text in candidates(texts, pattern):
        for match in pattern.finditer(text.printed):
            yield text, match


def first_matches(texts: Iterable[Text], pattern: re.Pattern[str]) -> Iterator[Found]:
    """The first match of a pattern in each text that has one, whoever wrote it."""
    for text in candidates(texts, pattern):
        match = pattern.search(text.printed)
        if match is not None:
            yield text, match
