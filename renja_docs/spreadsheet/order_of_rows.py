"""Which rows of a sheet stand where they stood, and which were moved."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def moved(places: Sequence[int]) -> list[int]:
    """The fewest positions without which the places ascend: what stands there was moved.

    places: where each row stood before, none twice.
    """
    tails: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for position, place in enumerate(places):
        length = bisect_left(tails, place)
        before.append(last[length - 1] if length else -1)
        tails[length : length + 1] = [place]
        last[length : length + 1] = [position]
    stayed = set()
    position = last[-1] if last else -1
    while position >= 0:
        stayed.add(position)
        position = before[position]
    return [position for position in range(len(places)) if position not in stayed]
