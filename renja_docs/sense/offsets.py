"""Where each printed character of a text was typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from renja_docs.sense.expressions import TOKEN

EXPRESSION: Final = re.compile(r"\{\{.*?\}\}", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Stretch:
    """What is typed between expressions, '' where one ends the text.

    expressions: where those in front of it begin. offsets: of each character of literal.
    """

    expressions: tuple[int, ...]
    literal: str
    offsets: tuple[int, ...]


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

    Its literal stretches are found in what is printed, each as far in front as it may stand; the
    last ends the text. Every expression prints one character at least.
    """
    found: list[int] = []
    stretches = list(_stretches(typed))
    for number, stretch in enumerate(stretches, 1):
        begin = _begin(printed, stretch, len(found), is_last=number == len(stretches))
        if begin is None:
            return [~0] * len(printed)
        found += _by_expressions(stretch.expressions, begin - len(found))
        found += stretch.offsets
    return found


def _begin(printed: str, stretch: _Stretch, after: int, *, is_last: bool) -> int | None:
    """Where a stretch is printed, behind what its expressions print; None where it is not."""
    earliest = after + len(stretch.expressions)
    begin = printed.find(stretch.literal, earliest)
    if is_last:
        begin = len(printed) - len(stretch.literal)
    if begin < earliest or not printed.startswith(stretch.literal, begin):
        return None
    if not stretch.expressions and begin > after:
        return None
    return begin


def _by_expressions(starts: tuple[int, ...], length: int) -> list[int]:
    """The offsets of what expressions print side by side: one each, all else by the last."""
    found = [~start for start in starts]
    return found + found[-1:] * (length - len(found))


def _stretches(typed: str) -> Iterator[_Stretch]:
    """What is typed between expressions, with those in front of it."""
    expressions: list[int] = []
    literal: list[str] = []
    at: list[int] = []
    for start, piece in _pieces(typed):
        if piece is not None:
            literal.append(piece)
            at += range(start, start + len(piece))
            continue
        if literal:
            yield _Stretch(tuple(expressions), "".join(literal), tuple(at))
            expressions, literal, at = [], [], []
        expressions.append(start)
    yield _Stretch(tuple(expressions), "".join(literal), tuple(at))


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
