"""What moved: the fewest things whose removal leaves the rest in the same order on both sides."""

from __future__ import annotations

from collections.abc import Sequence

Weight = tuple[int, int]
"""How many stay, then how much they weigh; compared in this order."""


def steady(pairs: Sequence[tuple[int, int]], weights: Sequence[int]) -> frozenset[int]:
    """The indexes of the pairs (old position, new position) that stayed in order; the others moved.

    As many stay as can; of equal numbers the heavier ones. No two pairs share a position. Old and
    new change places without changing the answer when no two choices weigh the same.
    """
    by_old = sorted(range(len(pairs)), key=lambda i: pairs[i][0])
    rank = {new: r for r, new in enumerate(sorted(new for _, new in pairs), 1)}
    best = _Best(len(pairs))
    before: dict[int, int] = {}
    total: dict[int, Weight] = {}
    for i in by_old:
        r = rank[pairs[i][1]]
        (count, weight), last = best.below(r)
        before[i], total[i] = last, (count + 1, weight + weights[i])
        best.put(r, total[i], i)
    return _chain(before, best.below(len(pairs) + 1)[1])


def _chain(before: dict[int, int], last: int) -> frozenset[int]:
    kept = set()
    while last >= 0:
        kept.add(last)
        last = before[last]
    return frozenset(kept)


class _Best:
    """A Fenwick tree of the best total ending at or below a rank: both steps in log n."""

    def __init__(self, size: int) -> None:
        self.cells: list[tuple[Weight, int]] = [((0, 0), -1)] * (size + 2)

    def put(self, rank: int, total: Weight, index: int) -> None:
        while rank < len(self.cells):
            self.cells[rank] = max(self.cells[rank], (total, index))
            rank += rank & -rank

    def below(self, rank: int) -> tuple[Weight, int]:
        """The best total of all ranks smaller than rank, and the index it ends in."""
        found: tuple[Weight, int] = ((0, 0), -1)
        rank -= 1
        while rank > 0:
            found = max(found, self.cells[rank])
            rank -= rank & -rank
        return found
