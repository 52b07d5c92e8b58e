"""Two sequences laid beside each other in their order: what is equal, what is a version of what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher

Step = tuple[int | None, int | None]
"""Positions in the old and the new sequence; None where the other side has no counterpart."""
MANY = 40_000
"""Pairs that are measured in one gap at most; larger gaps are taken as gone and come."""


def align(
    old: Sequence[str], new: Sequence[str], alike: Callable[[int, int], float]
) -> Iterator[Step]:
    """Every position of both sequences once, in order.

    Equal keys stand together; of what is left between them, the versions: alike gives from 0 (not a
    version) to 1.
    """
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield from zip(range(i, j), range(k, m), strict=True)
        else:
            yield from _gap(range(i, j), range(k, m), alike)


def _gap(old: range, new: range, alike: Callable[[int, int], float]) -> Iterator[Step]:
    """The pairing of a gap whose likenesses sum highest."""
    if not old or not new or len(old) * len(new) > MANY:
        yield from ((i, None) for i in old)
        yield from ((None, j) for j in new)
        return
    score = [[alike(i, j) for j in new] for i in old]
    best = _sums(score)
    a = b = 0
    while a < len(old) and b < len(new):
        if score[a][b] > 0 and best[a][b] == score[a][b] + best[a + 1][b + 1]:
            yield old[a], new[b]
            a, b = a + 1, b + 1
        elif best[a][b] == best[a + 1][b]:
            yield old[a], None
            a += 1
        else:
            yield None, new[b]
            b += 1
    yield from ((i, None) for i in old[a:])
    yield from ((None, j) for j in new[b:])


def _sums(score: Sequence[Sequence[float]]) -> list[list[float]]:
    """The highest sum that can be had from each place to the end."""
    rows, columns = len(score), len(score[0])
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for a in range(rows - 1, -1, -1):
        for b in range(columns - 1, -1, -1):
            paired = score[a][b] + best[a + 1][b + 1] if score[a][b] > 0 else 0.0
            best[a][b] = max(paired, best[a + 1][b], best[a][b + 1])
    return best


def likeness(a: str, b: str) -> float:
    """The share of words that two texts have in common, from 0 to 1; two empty texts are alike."""
    x, y = Counter(a.split()), Counter(b.split())
    both = x.total() + y.total()
    return 2 * (x & y).total() / both if both else 1.0
