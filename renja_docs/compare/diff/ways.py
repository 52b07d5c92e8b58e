"""From where to where a thing moved, where its place does not say it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from renja_docs.compare.diff.unit import Pair, Unit

LONGEST = 60
"""Characters of what a neighbour is called."""


def ways(pairs: Iterable[Pair]) -> Mapping[int, str]:
    """What each new unit stood behind, and stands behind now, by id(): of those with one place."""
    pairs = list(pairs)
    was: dict[int, str] = {}
    now: dict[int, str] = {}
    for above in pairs:
        was |= _before(above.old)
        now |= _before(above.new)
    return {
        id(new): f"semula {was[id(old)]}, menjadi {now[id(new)]}"
        for old, new in pairs
        if old.address.place == new.address.place and id(old) in was and id(new) in now
    }


def _before(parent: Unit) -> dict[int, str]:
    """What stands in front of each child."""
    names = ["di awal", *(f"sesudah {_called(child)}" for child in parent.children)]
    return {id(child): name for child, name in zip(parent.children, names, strict=False)}


def _called(unit: Unit) -> str:
    own = unit.number or unit.name or unit.address.place
    return own if len(own) <= LONGEST else own[: LONGEST - 1].rstrip() + "…"
