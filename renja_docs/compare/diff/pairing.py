"""Two trees of units laid over each other: what is the same thing, what is gone, came, or moved."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from renja_docs.compare.diff.match import CODED, FAR, Pair, match, size
from renja_docs.compare.diff.order import steady
from renja_docs.compare.diff.unit import Unit

WHOLE = CODED | {"tabel", "bentuk", "gambar"}
"""Kinds whose parts do not move out of them."""


@dataclass(slots=True)
class Pairing:
    """What became of the units.

    pairs: the same thing on both sides, parents first. moved: ids of the new units that moved.
    removed, added: topmost units without a counterpart. left_out: ids of units below those that have
    one elsewhere.
    """

    pairs: list[Pair] = field(default_factory=list)
    moved: set[int] = field(default_factory=set)
    removed: list[Unit] = field(default_factory=list)
    added: list[Unit] = field(default_factory=list)
    left_out: set[int] = field(default_factory=set)


def pair(old: Unit, new: Unit) -> Pairing:
    """Lay two trees over each other; their roots are the same thing."""
    found = Pairing()
    waiting = [(old, new)]
    while waiting:
        _descend(found, waiting)
        waiting = _far(found)
    return found


def _descend(found: Pairing, waiting: list[Pair]) -> None:
    """Pair what stands below pairs, until nothing is left below."""
    for old, new in waiting:
        found.pairs.append((old, new))
    at = len(found.pairs) - len(waiting)
    while at < len(found.pairs):
        old, new = found.pairs[at]
        at += 1
        if not old.anak and not new.anak:
            continue
        below = match(_free(old.anak, found), _free(new.anak, found))
        found.pairs += below.pairs
        found.removed += below.old
        found.added += below.new
        if old.terurut and new.terurut:
            found.moved |= _moved(old, new, below.pairs)


def _free(units: Iterable[Unit], found: Pairing) -> list[Unit]:
    return [unit for unit in units if id(unit) not in found.left_out]


def _moved(old: Unit, new: Unit, pairs: list[Pair]) -> set[int]:
    """The new units that stand in another order than before, as few as possible, the shortest ones."""
    if len(pairs) < 2:
        return set()
    at_old = {id(u): i for i, u in enumerate(old.anak)}
    at_new = {id(u): i for i, u in enumerate(new.anak)}
    places = [(at_old[id(a)], at_new[id(b)]) for a, b in pairs]
    if _rising(sorted(places)):
        return set()
    stay = steady(places, [_weight(a, b) for a, b in pairs])
    return {id(b) for i, (_, b) in enumerate(pairs) if i not in stay}


def _rising(places: list[tuple[int, int]]) -> bool:
    return all(a[1] < b[1] for a, b in pairwise(places))


def _weight(old: Unit, new: Unit) -> int:
    """Long texts stay, short ones move; contents decide between equals, the same from both sides."""
    mark = int.from_bytes(old.sidik[:5], "big") ^ int.from_bytes(new.sidik[:5], "big")
    return ((size(old) + size(new)) << 40) + mark


# --- across parents


def _far(found: Pairing) -> list[Pair]:
    """Units that left one parent for another, those below added and removed units included."""
    old, new = list(_inside(found.removed, found)), list(_inside(found.added, found))
    if not old or not new:
        return []
    kept = _topmost(match(old, new, FAR).pairs)
    for a, b in kept:
        found.moved.add(id(b))
        found.left_out |= {id(a), id(b)}
    found.removed = [u for u in found.removed if id(u) not in found.left_out]
    found.added = [u for u in found.added if id(u) not in found.left_out]
    return kept


def _inside(tops: Iterable[Unit], found: Pairing) -> Iterator[Unit]:
    """What may have gone elsewhere; of a node of program.yaml or a table only the whole of it."""
    for top in tops:
        if id(top) not in found.left_out:
            yield top
            yield from _inside(top.anak if top.jenis not in WHOLE else (), found)


def _topmost(pairs: list[Pair]) -> list[Pair]:
    """The pairs that stand below no other pair: what is below them is paired with them."""
    below = {id(u) for pair in pairs for top in pair for u in top.walk() if u is not top}
    return [(a, b) for a, b in pairs if id(a) not in below and id(b) not in below]
