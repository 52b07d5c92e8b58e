"""Two versions to one list of changes."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Final

from renja_docs.compare.diff.alteration import Sides
from renja_docs.compare.diff.attributes import told
from renja_docs.compare.diff.change import Change, Comparison, Passage
from renja_docs.compare.diff.consequences import attributed, causes
from renja_docs.compare.diff.files import replaced, restyled
from renja_docs.compare.diff.found import Echo, Found, added, moved, recoded, removed
from renja_docs.compare.diff.match import CODED
from renja_docs.compare.diff.pairing import Pairing, pair
from renja_docs.compare.diff.parting import take_partings
from renja_docs.compare.diff.printed.attribution import AttributedChanges, told_in_print
from renja_docs.compare.diff.printed.beside import PrintedVersion, differing
from renja_docs.compare.diff.printed.causes import ChangesByPlace
from renja_docs.compare.diff.printed.owners import Owners
from renja_docs.compare.diff.printed.passages import passages
from renja_docs.compare.diff.reasons import with_reasons
from renja_docs.compare.diff.renames import Renames
from renja_docs.compare.diff.renumbering import Rank, renumbered
from renja_docs.compare.diff.side import Side
from renja_docs.compare.diff.unit import Pair, Unit
from renja_docs.compare.diff.units import tree
from renja_docs.compare.diff.ways import ways

PARTS: Final = ("bab:", "tabel:")
"""How the paths begin whose first step is a part of the document by itself."""
PRINTED: Final = ("bab:", "tabel:", "gambar:")
"""How the keys of places begin at which something is printed that comes and goes with them."""


def compare(old: Side, new: Side) -> Comparison:
    """All changes from one version to the other, each told once."""
    trees = Pair(tree(old), tree(new))
    laid = pair(*trees)
    partings = take_partings(laid)
    ranks = _ranks(trees, laid)
    sides = Sides(old, new, Renames.among(laid.pairs))
    parted = {id(unit) for parting in partings for unit in parting.new}
    found, echoes = _found(laid, sides, parted)
    found += [parting.found() for parting in partings]
    moved_units = [unit for _, unit in laid.pairs if id(unit) in laid.moved]
    found += replaced(old.files, new.files, trees.new)
    found += renumbered(laid.pairs, moved_units, ranks)
    whole = list(attributed(found, echoes, causes(found, new)))
    shown: tuple[Passage, ...] = ()
    if old.printed and new.printed:
        in_print = _told_in_print(whole, trees, laid, sides)
        whole, shown = in_print.found, tuple(passages(new.printed, in_print.paths))
    in_order = sorted(whole, key=lambda item: ranks[id(item.unit)])
    changes = _under_new_headings([item.change for item in in_order], trees.new)
    return Comparison((*with_reasons(changes), *restyled(old.files, new.files)), passages=shown)


def _told_in_print(
    whole: list[Found], trees: Pair, laid: Pairing, sides: Sides
) -> AttributedChanges:
    """The changes with all lines that are printed otherwise."""
    was = PrintedVersion(sides.old.printed, Owners.of(trees.old, sides.old))
    now = PrintedVersion(sides.new.printed, Owners.of(trees.new, sides.new))
    lines = differing(was, now, laid.pairs)
    return told_in_print(whole, lines, ChangesByPlace.among(whole, trees), trees.new)


def _under_new_headings(changes: Iterable[Change], new: Unit) -> list[Change]:
    """The changes under the headings of the new version, those of what went included."""
    headings = {_part(unit.address.path): unit.group.heading for unit in new.walk()}
    return [
        replace(change, heading=headings.get(_part(change.path), change.heading))
        for change in changes
    ]


def _part(path: str) -> str:
    """The topmost thing that a path names, where the whole of it is one part of the document."""
    head = path.partition("#")[0].partition("/")[0]
    if head.startswith(PARTS):
        return head
    return path


def _ranks(trees: Pair, laid: Pairing) -> Mapping[int, Rank]:
    """Where each unit is told: in the new order, what is gone behind what stood before it."""
    # by id(): units of equal content are different units
    ranks = {id(unit): (position, 0) for position, unit in enumerate(trees.new.walk())}
    partner = {id(old): id(new) for old, new in laid.pairs}
    last = (0, 0)
    for position, unit in enumerate(trees.old.walk(), 1):
        counterpart = partner.get(id(unit))
        behind = (last[0], position)
        last = behind if counterpart is None else ranks[counterpart]
        ranks[id(unit)] = last
    return ranks


# --- what is found


def _found(laid: Pairing, sides: Sides, parted: Collection[int]) -> tuple[list[Found], list[Echo]]:
    """What people did, and what prints otherwise for it. parted: ids of what is told as parted."""
    found = list(_elsewhere(laid))
    echoes: list[Echo] = []
    columns = {unit.key for unit in (*laid.removed, *laid.added) if unit.kind == "kolom"}
    kept = (one for one in laid.pairs if id(one.new) not in parted)
    for item in chain.from_iterable(told(one, sides, columns) for one in kept):
        if isinstance(item, Found):
            found.append(item)
        else:
            echoes.append(item)
    return found, echoes


def _elsewhere(laid: Pairing) -> Iterator[Found]:
    """What came and what went as a whole, what stands in another place or has another code."""
    for unit in _alone(laid.removed):
        yield removed(unit, laid)
    for unit in _alone(laid.added):
        yield added(unit, laid)
    going = [one for one in laid.pairs if id(one.new) in laid.moved]
    way = ways(laid.pairs) if going else {}
    for one in going:
        yield moved(one, way.get(id(one.new), ""))
    yield from map(recoded, filter(_is_recoded, laid.pairs))


def _is_recoded(pair: Pair) -> bool:
    return pair.old.kind in CODED and pair.old.key != pair.new.key


def _alone(units: Iterable[Unit]) -> Iterator[Unit]:
    """The units but those that came or went only because of another that is told.

    They are the place of a new table, its layout, and the entry in the registry of an act cited
    now.
    """
    units = list(units)
    names = {f"{unit.kind}:{unit.key}" for unit in units}
    for unit in units:
        if not _goes_along(unit) & names:
            yield unit


def _goes_along(unit: Unit) -> set[str]:
    """The kinds and keys of what a unit comes and goes with."""
    if unit.kind == "letak" and unit.key.startswith(PRINTED):
        # its key is the name of what is printed there
        return {unit.key}
    if unit.kind == "bentuk":
        return {f"tabel:{unit.key}"}
    if unit.kind == "peraturan":
        return {f"peraturan-dikutip:{unit.key}"}
    return set()
