"""The lines that differ between two versions, each beside the line that it was."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.compare.diff.printed.line import PrintedLine
from renja_docs.compare.diff.printed.owners import Owners
from renja_docs.compare.diff.unit import Pair, Unit
from renja_docs.text.align import align, likeness
from renja_docs.text.location import Location

VERSIONS: Final = 0.01
"""How alike two lines of one thing are at the least."""


@dataclass(frozen=True, slots=True)
class PrintedVersion:
    """The lines of one version, with the units that they were typed in."""

    lines: Sequence[PrintedLine]
    owners: Owners


@dataclass(frozen=True, slots=True)
class Differing:
    """A line before and after; None where a version does not print it.

    old_unit, new_unit: what it was typed in, None for what the software alone prints.
    heading_units: what the heading above it was typed in.
    """

    old: PrintedLine | None
    new: PrintedLine | None
    old_unit: Unit | None
    new_unit: Unit | None
    heading_units: tuple[Unit, ...] = ()

    @property
    def line(self) -> PrintedLine:
        """The line in the new version, or in the old where it is gone."""
        found = self.new or self.old
        if found is None:
            raise ValueError("a line is printed in one version at least")
        return found

    @property
    def old_text(self) -> str:
        """What was printed, '' where nothing was."""
        return self.old.text if self.old else ""

    @property
    def new_text(self) -> str:
        """What is printed, '' where nothing is."""
        return self.new.text if self.new else ""

    @property
    def units(self) -> tuple[Unit, ...]:
        """What the line was typed in, the new version first."""
        return tuple(unit for unit in (self.new_unit, self.old_unit) if unit is not None)


@dataclass(frozen=True, slots=True)
class _Owned:
    line: PrintedLine
    unit: Unit | None
    heading: Unit | None


def differing(
    old: PrintedVersion, new: PrintedVersion, pairs: Sequence[Pair]
) -> Iterator[Differing]:
    """The lines that differ, in the order of the new version; lines that only moved are equal.

    Lines are compared with those of the same unit in the same part and column, so that no order of
    units and no number counts.
    """
    partner = {id(pair.old): id(pair.new) for pair in pairs}
    before = _grouped(old, partner)
    after = _grouped(new, {})
    for key in dict.fromkeys((*after, *before)):
        yield from _beside(before.get(key, []), after.get(key, []))


def _grouped(side: PrintedVersion, partner: Mapping[int, int]) -> Mapping[Hashable, list[_Owned]]:
    """The lines by what they are of. partner: the new unit of each old one, by id()."""
    found: dict[Hashable, list[_Owned]] = defaultdict(list)
    owners = side.owners

    def name(where: Location | None) -> int | None:
        unit = owners.unit(where)
        return None if unit is None else partner.get(id(unit), id(unit))

    for line in side.lines:
        spot = line.spot
        # of tables and columns the number and the year may be others
        part = name(spot.table) if spot.table else spot.part
        key = (name(line.source), part, name(spot.head))
        found[key].append(_Owned(line, owners.unit(line.source), owners.unit(spot.heading)))
    return found


def _beside(old: Sequence[_Owned], new: Sequence[_Owned]) -> Iterator[Differing]:
    if list(map(_text, old)) == list(map(_text, new)):
        return
    for before, after in align(old, new, _text, _alike):
        if before is None or after is None or _text(before) != _text(after):
            yield _differing(before, after)


def _text(one: _Owned) -> str:
    return one.line.text


def _alike(old: _Owned, new: _Owned) -> float:
    """How alike two lines are; of one thing they are versions, however few words they share."""
    least = VERSIONS if old.unit is not None or old.line.spot.table is not None else 0.0
    return max(least, likeness(old.line.text, new.line.text))


def _differing(before: _Owned | None, after: _Owned | None) -> Differing:
    there = [one for one in (after, before) if one is not None]
    headings = (one.heading for one in there)
    return Differing(
        old=before.line if before else None,
        new=after.line if after else None,
        old_unit=before.unit if before else None,
        new_unit=after.unit if after else None,
        heading_units=tuple(unit for unit in headings if unit is not None),
    )
