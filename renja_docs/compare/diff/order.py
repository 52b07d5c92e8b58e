"""What moved: the fewest things whose removal leaves the rest in the same order on both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

Weight = tuple[int, int]
"""How many stay, then how much they weigh; compared in this order."""

NOTHING: Final[Weight] = (0, 0)
NO_INDEX: Final = -1


def steady(pairs: Sequence[tuple[int, int]], weights: Sequence[int]) -> frozenset[int]:
    """The indexes of the pairs (old position, new position) that stayed in order; the others moved.

    As many stay as can; of equal numbers the heavier ones. No two pairs share a position. Old and
    new change places without changing the answer when no two choices weigh the same.

    The heaviest rising subsequence: in the order of the old version, each pair goes on from the
    best run that ends in front of it in the new one.
    """
    in_old_order = sorted(range(len(pairs)), key=lambda index: pairs[index][0])
    ranks = {new: rank for rank, new in enumerate(sorted(new for _, new in pairs), 1)}
    best = _Best(len(pairs))
    before: dict[int, int] = {}
    for index in in_old_order:
        rank = ranks[pairs[index][1]]
        (count, weight), last = best.below(rank)
        before[index] = last
        best.put(rank, (count + 1, weight + weights[index]), index)
    _, last = best.below(len(pairs) + 1)
    return _run(before, last)


def _run(before: Mapping[int, int], last: int) -> frozenset[int]:
    """The indexes of a run from its last one back to its first."""
    run = set()
    while last != NO_INDEX:
        run.add(last)
        last = before[last]
    return frozenset(run)


class _Best:
    """A Fenwick tree of the best run that ends at or below a rank: both steps in log n."""

    def __init__(self, size: int) -> None:
        self._cells: list[tuple[Weight, int]] = [(NOTHING, NO_INDEX)] * (size + 2)

    def put(self, rank: int, weight: Weight, index: int) -> None:
        """A run that ends in an index, at a rank from 1."""
        while rank < len(self._cells):
            self._cells[rank] = max(self._cells[rank], (weight, index))
            rank += rank & -rank

    def below(self, rank: int) -> tuple[Weight, int]:
        """The best run of all ranks smaller than rank, and the index it ends in."""
        found: tuple[Weight, int] = (NOTHING, NO_INDEX)
        rank -= 1
        while rank > 0:
            found = max(found, self._cells[rank])
            rank -= rank & -rank
        return found
