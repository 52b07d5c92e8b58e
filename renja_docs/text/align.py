"""Two sequences laid beside each other in their order: what is equal, what is a version of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, Generic, NamedTuple, TypeVar

T = TypeVar("T")

MANY: Final = 40_000
"""Pairs that are measured in one gap at most; larger gaps are taken as gone and come."""

Score = list[list[float]]
"""A figure for each position in the old and in the new sequence."""


class Aligned(NamedTuple, Generic[T]):
    """A thing of the old and one of the new sequence; None where a side has no counterpart."""

    old: T | None
    new: T | None

    @property
    def is_pair(self) -> bool:
        """True if both sides have it."""
        return self.old is not None and self.new is not None


def align(
    old: Sequence[T],
    new: Sequence[T],
    key: Callable[[T], str],
    alike: Callable[[T, T], float],
) -> Iterator[Aligned[T]]:
    """Everything of both sequences once, in order.

    What has equal keys stands together; of what is left between, the versions: alike gives from 0
    (not a version) to 1.
    """
    keys = [key(one) for one in old], [key(one) for one in new]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            for one, other in zip(old[i:j], new[k:m], strict=True):
                yield Aligned(one, other)
        else:
            yield from _gap(old[i:j], new[k:m], alike)


def _gap(
    old: Sequence[T], new: Sequence[T], alike: Callable[[T, T], float]
) -> Iterator[Aligned[T]]:
    """The pairing of a gap whose likenesses sum highest."""
    # a gap of another document altogether is not worth minutes
    if not old or not new or len(old) * len(new) > MANY:
        yield from _gone(old)
        yield from _come(new)
        return
    score = [[alike(a, b) for b in new] for a in old]
    best = _best_sums(score)
    i = k = 0
    while i < len(old) and k < len(new):
        if score[i][k] > 0 and best[i][k] == score[i][k] + best[i + 1][k + 1]:
            yield Aligned(old[i], new[k])
            i += 1
            k += 1
        elif best[i][k] == best[i + 1][k]:
            yield Aligned(old[i], None)
            i += 1
        else:
            yield Aligned(None, new[k])
            k += 1
    yield from _gone(old[i:])
    yield from _come(new[k:])


def _gone(old: Sequence[T]) -> Iterator[Aligned[T]]:
    return (Aligned(one, None) for one in old)


def _come(new: Sequence[T]) -> Iterator[Aligned[T]]:
    return (Aligned(None, one) for one in new)


def _best_sums(score: Score) -> Score:
    """The highest sum that can be had from each place to the end."""
    rows, columns = len(score), len(score[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        for k in range(columns - 1, -1, -1):
            paired = score[i][k] + best[i + 1][k + 1] if score[i][k] > 0 else 0.0
            best[i][k] = max(paired, best[i + 1][k], best[i][k + 1])
    return best


def likeness(old: str, new: str) -> float:
    """The share of words that two texts have in common, from 0 to 1; two empty texts are alike."""
    old_words, new_words = Counter(old.split()), Counter(new.split())
    total = old_words.total() + new_words.total()
    if not total:
        return 1.0
    return 2 * (old_words & new_words).total() / total
