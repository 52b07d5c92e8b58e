"""Two trees of units laid over each other: what is the same thing, what is gone, came, or moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from renja_docs.compare.diff.likeness import FAR, size
from renja_docs.compare.diff.match import CODED, match
from renja_docs.compare.diff.order import steady
from renja_docs.compare.diff.unit import Pair, Unit

WHOLE: Final = CODED | {"tabel", "bentuk", "gambar"}
"""Kinds whose parts do not move out of them."""


@dataclass(slots=True)
class Pairing:
    """What became of the units.

    pairs: the same thing on both sides, parents first. moved: ids of the new units that moved.
    removed, added: topmost units without a counterpart. left_out: ids of units below those that
    have one elsewhere.
    """

    pairs: list[Pair] = field(default_factory=list)
    moved: set[int] = field(default_factory=set)
    removed: list[Unit] = field(default_factory=list)
    added: list[Unit] = field(default_factory=list)
    left_out: set[int] = field(default_factory=set)

    def free(self, units: Iterable[Unit]) -> list[Unit]:
        """The units that have no counterpart elsewhere."""
        return [unit for unit in units if id(unit) not in self.left_out]


def pair(old: Unit, new: Unit) -> Pairing:
    """Lay two trees over each other; their roots are the same thing."""
    found = Pairing()
    waiting = [Pair(old, new)]
    # what moved across parents has children of its own to pair, some of which may have moved on
    while waiting:
        _descend(found, waiting)
        waiting = _far(found)
    return found


def _descend(found: Pairing, tops: Sequence[Pair]) -> None:
    """Pair what stands below pairs, until nothing is left below."""
    at = len(found.pairs)
    found.pairs += tops
    while at < len(found.pairs):
        _pair_below(found.pairs[at], found)
        at += 1


def _pair_below(above: Pair, found: Pairing) -> None:
    """Pair what stands right below a pair."""
    old, new = above
    if not old.children and not new.children:
        return
    below = match(found.free(old.children), found.free(new.children))
    found.pairs += below.pairs
    found.removed += below.old
    found.added += below.new
    if old.ordered and new.ordered:
        found.moved |= _moved(above, below.pairs)


# --- below one parent


def _moved(above: Pair, pairs: Sequence[Pair]) -> set[int]:
    """The new units that stand in another order: as few as possible, the shortest ones."""
    if len(pairs) < 2:
        return set()
    at_old, at_new = _positions(above.old), _positions(above.new)
    places = [(at_old[id(old)], at_new[id(new)]) for old, new in pairs]
    # nearly every list: nothing to weigh
    if _is_rising(sorted(places)):
        return set()
    stay = steady(places, [_weight(pair) for pair in pairs])
    return {id(pair.new) for index, pair in enumerate(pairs) if index not in stay}


def _positions(parent: Unit) -> dict[int, int]:
    return {id(child): position for position, child in enumerate(parent.children)}


def _is_rising(places: Sequence[tuple[int, int]]) -> bool:
    """True if places in the order of the old version are in the order of the new one, too."""
    return all(before[1] < after[1] for before, after in pairwise(places))


def _weight(pair: Pair) -> int:
    """Long texts stay, short ones move; between equals contents decide, the same both ways."""
    old, new = pair
    mark = int.from_bytes(old.digest[:5], "big") ^ int.from_bytes(new.digest[:5], "big")
    return ((size(old) + size(new)) << 40) + mark


# --- across parents


def _far(found: Pairing) -> list[Pair]:
    """Units that left one parent for another, those below added and removed units included."""
    old, new = list(_inside(found.removed, found)), list(_inside(found.added, found))
    if not old or not new:
        return []
    kept = _topmost(match(old, new, FAR).pairs)
    for pair in kept:
        found.moved.add(id(pair.new))
        found.left_out |= {id(pair.old), id(pair.new)}
    found.removed = found.free(found.removed)
    found.added = found.free(found.added)
    return kept


def _inside(tops: Iterable[Unit], found: Pairing) -> Iterator[Unit]:
    """What may have gone elsewhere; of a node of program.yaml or a table only the whole of it."""
    for top in found.free(tops):
        yield top
        if top.kind not in WHOLE:
            yield from _inside(top.children, found)


def _topmost(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs that stand below no other pair: what is below them is paired with them."""
    below = {id(unit) for pair in pairs for top in pair for unit in top.walk() if unit is not top}
    return [pair for pair in pairs if not below & {id(pair.old), id(pair.new)}]
