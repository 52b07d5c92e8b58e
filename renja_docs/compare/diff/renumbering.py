"""Numbers that shifted although the content stayed: one line for each list, not each item."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from renja_docs.compare.diff.change import Change
from renja_docs.compare.diff.found import Found
from renja_docs.compare.diff.unit import Pair, Unit

Rank = tuple[int, int]
"""Where a unit is told; compared."""

RUN_THROUGH: Final = frozenset({"pasal", "bab", "tabel", "gambar", "bab-regulasi"})
"""Kinds that are numbered through the whole document; others anew below each parent."""


@dataclass(slots=True)
class _Run:
    """What shifted in one run of numbers. with_bab: of which only the number of the BAB did."""

    shifted: list[Pair] = field(default_factory=list)
    with_bab: list[Pair] = field(default_factory=list)


def renumbered(
    pairs: Iterable[Pair], moved: Iterable[Unit], ranks: Mapping[int, Rank]
) -> Iterator[Found]:
    """The shifts of numbers. moved: what is told as moved. ranks: of the new units."""
    pairs, moved = list(pairs), list(moved)
    above = {id(child): pair for pair in pairs for child in pair.new.children}
    runs: dict[object, _Run] = defaultdict(_Run)
    for pair in _shifted(pairs, moved):
        if pair.new.kind == "subbab" and _own(pair.old) == _own(pair.new):
            # told with the BAB: of 2.3 it is the 2 that became 3
            runs["bab"].with_bab.append(pair)
        else:
            runs[_run_of(pair.new, above)].shifted.append(pair)
    for run in runs.values():
        if run.shifted:
            run.shifted.sort(key=lambda pair: ranks[id(pair.new)])
            yield _line(run, above[id(run.shifted[0].new)])


def _shifted(pairs: Iterable[Pair], moved: Sequence[Unit]) -> Iterator[Pair]:
    """The pairs whose number is another one although they stand where they stood."""
    apart = {id(unit) for unit in moved}
    # a table moved where the place moved at which it is printed
    targets = {unit.target for unit in moved} - {""}
    for pair in pairs:
        has_moved = id(pair.new) in apart or pair.new.target in targets
        if not has_moved and _counts_otherwise(pair):
            yield pair


def _counts_otherwise(pair: Pair) -> bool:
    """True for a pair both of which have a number, and not the same one."""
    old, new = pair.old.number, pair.new.number
    return bool(old and new) and old != new


def _own(subbab: Unit) -> str:
    """The part of a number that is the subbab's own: of 2.3 it is 3, the 2 is that of its BAB."""
    return subbab.number.rpartition(".")[2]


def _run_of(unit: Unit, above: Mapping[int, Pair]) -> object:
    """What is numbered in one run: a kind, or what stands below one parent."""
    if unit.kind in RUN_THROUGH:
        return unit.kind
    return id(above[id(unit)].new)


def _remark(run: _Run) -> str:
    """That the content stayed, where all of it did."""
    stayed = all(old.digest == new.digest for old, new in run.shifted)
    return "nomor bergeser, isi tetap" if stayed else "nomor bergeser"


def _line(run: _Run, around: Pair) -> Found:
    """One change for a run. around: what its first unit stands in."""
    old, new = run.shifted[0]
    key = f"nomor-{new.kind}"
    change = Change(
        kind="dinomori-ulang",
        area=new.group.area,
        old=replace(around.old.address.at(key), location=old.address.location),
        new=replace(around.new.address.at(key), location=new.address.location),
        heading=new.group.heading,
        numbers=tuple((before.number, after.number) for before, after in run.shifted),
        remark=_remark(run),
        derived=True,
    )
    targets = [pair.new.target for pair in (*run.shifted, *run.with_bab)]
    return Found(change, new, tuple(f"nomor:{target}" for target in targets if target))
