"""The order in which operations are listed: that of what they are done to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import BELOW_PASAL, Way, find, way
from renja_docs.sense.place import Place

_TITLE: Final = -1


def around(steps: Way) -> Way:
    """The division or the Pasal that an operation is printed as."""
    return tuple(step for step in steps if step.level not in BELOW_PASAL)


class Order:
    """Where the parts of an amended act stand.

    after: its places as it reads afterwards; none where it is not at hand. annexes: its Lampirans.
    """

    def __init__(self, after: Sequence[Place], annexes: Sequence[Place] = ()) -> None:
        self._after = after
        self._annexes = annexes
        walked = (place for top in after for place in top.walk())
        self._positions = {id(place): count for count, place in enumerate(walked)}

    def rank(self, butir: ButirPerubahan) -> tuple[int, ...] | None:
        """What puts an operation in order; None where nothing does."""
        if butir.lampiran:
            return (len(self._positions), self._annex(butir.lampiran))
        steps = around(way(butir))
        if not steps:
            return (_TITLE,)
        if self._after:
            found = find(self._after, steps)
            return (self._positions[id(found)],) if found else None
        number = numbers.order(steps[-1].level, steps[-1].number)
        if steps[-1].level != "pasal" or number is None:
            return None
        return number[0], number[1], *map(ord, number[2])

    def _annex(self, called: str) -> int:
        """Where a Lampiran stands behind the body, by its number or id."""
        names = [(one.label.number if one.label else "", one.id) for one in self._annexes]
        return next((i for i, both in enumerate(names) if called in both), 0)
