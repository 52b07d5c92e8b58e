"""Which parts of two lists are the same part, in the order of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import Final, TypeVar

from renja_docs.compare.amending.living import living
from renja_docs.compare.diff.likeness import ALIKE, share
from renja_docs.compare.diff.words import vocabulary_of
from renja_docs.content.origin import Node
from renja_docs.content.walk import field_names

N = TypeVar("N", bound=Node)

Pair = tuple[int, int]
"""The indexes of a part in the old and in the new list."""

SAME_NAME: Final = 3.0
SAME_WORDS: Final = 2.0


def pairs(old: Sequence[N], new: Sequence[N]) -> list[Pair]:
    """The pairs of the same part that can stand in one order, as alike in all as can be.

    An id is what people say a part is; without one it is what it says.
    """
    like = _likeness(old, new)
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            together = like(i, j) + best[i + 1][j + 1] if like(i, j) else 0.0
            best[i][j] = max(together, best[i + 1][j], best[i][j + 1])
    return list(_followed(best, like))


def _followed(best: list[list[float]], like: Callable[[int, int], float]) -> Iterator[Pair]:
    """The way through the table that gathers the most."""
    i = j = 0
    while i < len(best) - 1 and j < len(best[0]) - 1:
        if like(i, j) and best[i][j] == like(i, j) + best[i + 1][j + 1]:
            yield i, j
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def _likeness(old: Sequence[N], new: Sequence[N]) -> Callable[[int, int], float]:
    """How alike two parts are by their indexes, 0 for those that are not the same."""
    olds, news = [living(one) for one in old], [living(one) for one in new]
    old_words, new_words = [_words(one) for one in olds], [_words(one) for one in news]
    named = {_name(one) for one in olds} & {_name(one) for one in news} - {""}
    known: dict[Pair, float] = {}

    def measured(i: int, j: int) -> float:
        names = _name(olds[i]), _name(news[j])
        if not named.isdisjoint(names):
            return SAME_NAME if names[0] == names[1] else 0.0
        if olds[i] == news[j]:
            return SAME_WORDS
        if not old_words[i] or not new_words[j]:
            return 0.0
        common = share(old_words[i], new_words[j])
        return common if common >= ALIKE else 0.0

    def like(i: int, j: int) -> float:
        if (i, j) not in known:
            known[i, j] = measured(i, j)
        return known[i, j]

    return like


def _name(node: Node) -> str:
    return getattr(node, "id", None) or ""


def _words(node: Node) -> Counter[str]:
    """The words typed in a part and in all below it."""
    found: Counter[str] = Counter()
    for name in field_names(node):
        value = getattr(node, name)
        if isinstance(value, str) and name not in ("id", "nomor"):
            found.update(vocabulary_of(value))
        items = value if isinstance(value, tuple) else (value,)
        for item in items:
            if isinstance(item, Node):
                found += _words(item)
    return found
