"""Which change a line that differs is of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from renja_docs.compare.diff.change import Change
from renja_docs.compare.diff.found import PROGRAM, Found
from renja_docs.compare.diff.printed.beside import Differing
from renja_docs.compare.diff.unit import Unit

LIKELY: Final = 0.5
"""Share of the words of a line that differ from which a change explains the line."""
SUMS: Final = frozenset({"jumlah"})
WHOLE: Final = ("ditambah", "dihapus", "dipindah")

_WORD: Final = re.compile(r"\w+(?:[.,]\w+)*%?")
_ORDINAL: Final = re.compile(r"(?:\w+[.)]|\(\w+\))\s+")
"""The number in front of a row."""


class Exchange(NamedTuple):
    """The words that went, and those that came."""

    gone: Counter[str]
    come: Counter[str]

    @property
    def size(self) -> int:
        """How many words it is."""
        return self.gone.total() + self.come.total()

    def share_of(self, other: Exchange) -> float:
        """Which share of the words of another exchange this one explains."""
        common = (self.gone & other.gone).total() + (self.come & other.come).total()
        return common / other.size if other.size else 0.0


def exchange(old: str, new: str) -> Exchange:
    """The words by which two texts differ, capitals aside."""
    before, after = Counter(_words(old)), Counter(_words(new))
    return Exchange(before - after, after - before)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


@dataclass(slots=True)
class ChangesByPlace:
    """The changes by what they are about.

    own: indexes of the changes of each unit and of what stands in one that came, went or moved, by
    id(). parents: the unit around each unit.
    """

    found: Sequence[Found]
    exchanges: list[Exchange]
    own: dict[int, list[int]] = field(default_factory=lambda: defaultdict(list))
    parents: dict[int, Unit] = field(default_factory=dict)

    @classmethod
    def among(cls, found: Sequence[Found], roots: Iterable[Unit]) -> ChangesByPlace:
        """The causes in a list of changes between two trees."""
        made = cls(found, [_exchange(item.change) for item in found])
        paths = _paths(found)
        for index, item in enumerate(found):
            for unit in item.also:
                made.own[id(unit)].append(index)
        for root in roots:
            for unit in root.walk():
                for child in unit.children:
                    made.parents[id(child)] = unit
                for index in paths.get(unit.address.path, ()):
                    made.own[id(unit)].append(index)
        return made

    def of(self, line: Differing) -> int | None:
        """The index of the change of a line, None where none explains it.

        What stands in a thing that came, went or moved is told with it; else the words decide,
        first among the changes of the thing itself, then among all; at last who is nearest.
        """
        ways = (
            self._with_whole,
            self._by_words,
            self._by_consequence,
            self._beside,
            self._nearest,
            self._sum,
            self._only,
        )
        return next((index for way in ways if (index := way(line)) is not None), None)

    def _with_whole(self, line: Differing) -> int | None:
        """The change with which all of the thing came, went, or only its number shifted."""
        for unit in line.units:
            for index, _ in self._around(unit):
                change = self.found[index].change
                if change.kind == "ditambah" and not line.old:
                    return index
                if change.kind == "dihapus" and not line.new:
                    return index
        return self._shifted(line)

    def _shifted(self, line: Differing) -> int | None:
        """The change that tells that the number of the thing shifted, if nothing else differs."""
        if line.old_unit is None or line.new_unit is None:
            return None
        shift = (line.old_unit.number, line.new_unit.number)
        if shift[0] == shift[1] or not _differ_by(line, *shift):
            return None
        for index, item in enumerate(self.found):
            if shift in item.change.numbers or item.unit is line.new_unit:
                return index
        return None

    def _by_words(self, line: Differing) -> int | None:
        differs = exchange(line.old_text, line.new_text)
        own = {index for unit in line.units for index in self.own.get(id(unit), ())}
        for among in (own, range(len(self.found))):
            shares = [(self.exchanges[index].share_of(differs), -index) for index in among]
            share, index = max(shares, default=(0.0, 0))
            if share >= LIKELY:
                return -index
        return None

    def _by_consequence(self, line: Differing) -> int | None:
        """The change among whose consequences the thing is told already."""
        differs = exchange(line.old_text, line.new_text)
        best = (0.0, 0)
        paths = {unit.address.path for unit in line.units}
        for index, item in enumerate(self.found):
            for one in item.change.consequences:
                same = (one.new.path or one.old.path).partition("#")[0] in paths
                share = exchange(one.old_text, one.new_text).share_of(differs)
                best = max(best, (share + same / 2, -index))
        return -best[1] if best[0] >= LIKELY else None

    def _nearest(self, line: Differing) -> int | None:
        """A change of the thing itself, of what is around it, or of what stands in or beside it."""
        for unit in line.units:
            for index, _ in self._around(unit):
                return index
            for below in unit.walk():
                for index in self.own.get(id(below), ()):
                    return index
        return None

    def _beside(self, line: Differing) -> int | None:
        """What came, went or moved among things of its kind: rows behind it count anew."""
        is_counted = _ORDINAL.sub("", line.old_text, 1) == _ORDINAL.sub("", line.new_text, 1)
        if not is_counted:
            return None
        kinds = {unit.kind for unit in line.units}
        for index, item in enumerate(self.found):
            if item.change.kind in WHOLE and kinds & {one.kind for one in item.unit.walk()}:
                return index
        return None

    def _sum(self, line: Differing) -> int | None:
        """Of a cell that nobody typed, below the rows of a table: a sum, or what is summed."""
        if line.units or line.line.spot.table is None:
            return None
        for kinds in (SUMS, PROGRAM):
            for index, item in enumerate(self.found):
                if item.unit.kind in kinds:
                    return index
        return None

    def _only(self, _line: Differing) -> int | None:
        """The only change that somebody made: everything follows from it."""
        made = [index for index, item in enumerate(self.found) if not item.change.derived]
        return made[0] if len(made) == 1 else None

    def _around(self, unit: Unit) -> Iterator[tuple[int, Unit]]:
        """The changes of a unit and of those around it, from the inside."""
        at: Unit | None = unit
        while at is not None:
            for index in self.own.get(id(at), ()):
                yield index, at
            at = self.parents.get(id(at))


def _exchange(change: Change) -> Exchange:
    return exchange(change.old_text, change.new_text)


def _paths(found: Sequence[Found]) -> dict[str, list[int]]:
    """The changes by the path of the thing, in both versions."""
    paths: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(found):
        things = (one.path.partition("#")[0] for one in (item.change.old, item.change.new))
        for thing in dict.fromkeys(things):
            if thing:
                paths[thing].append(index)
    return paths


def _differ_by(line: Differing, old: str, new: str) -> bool:
    """True if two lines differ by the number of the thing alone."""
    before, after = line.old_text.casefold(), line.new_text.casefold()
    return before.replace(old.casefold(), new.casefold()) == after
