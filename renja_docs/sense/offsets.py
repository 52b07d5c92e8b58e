"""Where each printed character of a text was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from renja_docs.sense.expressions import TOKEN

MOST_PIECES: Final = 80
"""A text of more pieces is not aligned: backtracking over so many could take long."""
EXPRESSION: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)


@lru_cache(maxsize=8192)
def offsets(typed: str, printed: str) -> tuple[int, ...]:
    """For each printed character its offset in the typed text.

    ~offset where an expression printed it.
    """
    if "{{" not in typed and "*" not in typed:
        return tuple(range(len(typed)))
    if typed == printed:
        return _not_evaluated(typed)
    return tuple(_aligned(typed, printed))


def _not_evaluated(typed: str) -> tuple[int, ...]:
    """The offsets of a text whose expressions are printed as they were typed."""
    found = list(range(len(typed)))
    for expression in EXPRESSION.finditer(typed):
        length = expression.end() - expression.start()
        found[expression.start() : expression.end()] = [~expression.start()] * length
    return tuple(found)


def _aligned(typed: str, printed: str) -> list[int]:
    """The offsets of a text with evaluated expressions.

    Its literal pieces are found in what is printed.
    """
    pieces = list(_pieces(typed))
    if len(pieces) > MOST_PIECES:
        return [~0] * len(printed)
    pattern = "".join("(.+?)" if piece is None else f"({re.escape(piece)})" for _, piece in pieces)
    match = re.fullmatch(pattern, printed, re.DOTALL)
    if match is None:
        return [~0] * len(printed)
    found: list[int] = []
    for group, (start, piece) in enumerate(pieces, 1):
        length = match.end(group) - match.start(group)
        if piece is None:
            found += [~start] * length
        else:
            found += range(start, start + length)
    return found


def _pieces(typed: str) -> Iterator[tuple[int, str | None]]:
    """The literal pieces of a typed text with their offsets; None stands for an expression."""
    start = 0
    for token in TOKEN.finditer(typed):
        if token.start() > start:
            yield start, typed[start : token.start()]
        if token["expr"] is not None:
            yield token.start(), None
        start = token.end()
    if start < len(typed):
        yield start, typed[start:]
