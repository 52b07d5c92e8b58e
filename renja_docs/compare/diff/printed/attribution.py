"""Each line that differs is told under the change that it is of, or follows from."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from renja_docs.compare.diff.amounts import difference
from renja_docs.compare.diff.change import Address, Change, Consequence
from renja_docs.compare.diff.found import Found
from renja_docs.compare.diff.printed.beside import Differing
from renja_docs.compare.diff.printed.causes import WHOLE, ChangesByPlace
from renja_docs.compare.diff.printed.places import NOT_IN_PLACE, is_at_home, place_of, row_of
from renja_docs.compare.diff.unit import Unit


@dataclass(frozen=True, slots=True)
class AttributedChanges:
    """The changes with all lines that are printed otherwise.

    paths: that of the change of each new line that differs, by its id().
    """

    found: list[Found]
    paths: Mapping[int, str]


def told_in_print(
    found: Sequence[Found], lines: Iterable[Differing], causes: ChangesByPlace, root: Unit
) -> AttributedChanges:
    """The changes with the lines that follow from each; what follows from none stands alone.

    A change is itself the first line that prints it at its place; all others follow from it. A line
    that is already told among the consequences of a change is not told again. root: what the lines
    stand in that the software alone prints.
    """
    under: dict[int, list[Differing]] = defaultdict(list)
    orphans: list[Differing] = []
    for line in lines:
        index = causes.of(line)
        if index is None:
            orphans.append(line)
        else:
            under[index].append(line)
    told = [_with_lines(item, under[index]) for index, item in enumerate(found)]
    alone = [_alone(line, root) for line in orphans]
    paths = {
        id(line.new): found[index].change.path for index, some in under.items() for line in some
    }
    paths |= {id(line.new): one.change.path for line, one in zip(orphans, alone, strict=True)}
    return AttributedChanges([*told, *alone], paths)


def _with_lines(item: Found, lines: Sequence[Differing]) -> Found:
    """A change with its consequences in print."""
    if not lines:
        return _silent(item)
    known = {one.new.path or one.old.path: one for one in item.change.consequences}
    told = _Told(item, known)
    for line in lines:
        told.add(line)
    consequences = tuple(told.consequences.values())
    return replace(item, change=replace(item.change, consequences=consequences))


def _silent(item: Found) -> Found:
    """A change of what is typed in one place and printed in others, where nothing prints it."""
    change = item.change
    is_told = change.consequences or change.remark or change.derived
    if is_told or item.unit.kind not in NOT_IN_PLACE:
        return item
    return replace(item, change=replace(change, remark="tidak tercetak"))


@dataclass(slots=True)
class _Told:
    """The consequences of a change as they grow. is_shown: True from the line that it is itself."""

    item: Found
    consequences: dict[str, Consequence]
    is_shown: bool = False

    def add(self, line: Differing) -> None:
        """Take one more line in; the lines of a whole thing in one part are one place."""
        if self._is_itself(line):
            self.is_shown = True
        elif not self._is_known(line):
            place = self._place(line)
            known = self.consequences.get(place.path)
            made = consequence(line, place)
            self.consequences[place.path] = joined(known, made) if known else made

    def _place(self, line: Differing) -> Address:
        place = place_of(line)
        if not self._is_within(line):
            return place
        unit = self.item.unit
        part = line.line.spot.part
        words = f"{part} {row_of(unit)}" if line.line.spot.table else place.place
        return replace(place, path=f"{unit.address.path}#cetak/{part}", place=words.strip())

    def _is_itself(self, line: Differing) -> bool:
        """True for a line of the thing that changed, where it stands."""
        change = self.item.change
        if not is_at_home(line, change):
            return False
        if change.renumbers or self._is_within(line):
            return True
        is_first = not self.is_shown or not line.line.spot.table
        own = (self.item.unit, *self.item.also)
        return is_first and any(unit in line.units for unit in own)

    def _is_within(self, line: Differing) -> bool:
        """True for a line of a thing that came, went or moved as a whole."""
        top = self.item.unit.address.path
        within = any(f"{unit.address.path}/".startswith(f"{top}/") for unit in line.units)
        below = any(one in line.units for one in self.item.unit.walk())
        return self.item.change.kind in WHOLE and (within or below)

    def _is_known(self, line: Differing) -> bool:
        """True for a place that is among the consequences, with what it prints otherwise."""
        place = place_of(line).place
        return any(
            one.place == place
            or (is_below(line, one.new.path or one.old.path) and _says(line, one))
            for one in self.item.change.consequences
        )


def is_below(line: Differing, path: str) -> bool:
    """True for a line of the thing at a path."""
    thing = path.partition("#")[0]
    return any(unit.address.path == thing for unit in line.units)


def _says(line: Differing, one: Consequence) -> bool:
    """True for a line at its own place that prints the values of a consequence."""
    part = line.line.spot.part
    if part and all(part != unit.group.heading for unit in line.units):
        return False
    texts = ((line.old_text, one.old_text), (line.new_text, one.new_text))
    return all(
        _flat(value) in _flat(text) for text, values in texts for value in values.split("; ")
    )


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def consequence(line: Differing, place: Address) -> Consequence:
    """A line as a place that follows from a change."""
    return Consequence(
        place if line.old else Address(),
        place if line.new else Address(),
        line.old_text,
        line.new_text,
        difference=difference(line.old_text, line.new_text),
    )


def joined(one: Consequence, more: Consequence) -> Consequence:
    """Two lines of one place as one consequence."""
    return replace(
        one,
        old=one.old if one.old.place else more.old,
        new=one.new if one.new.place else more.new,
        old_text="; ".join(text for text in (one.old_text, more.old_text) if text),
        new_text="; ".join(text for text in (one.new_text, more.new_text) if text),
        difference=None,
    )


def _alone(line: Differing, root: Unit) -> Found:
    """A line that no change explains; it is told all the same."""
    unit = line.units[0] if line.units else root
    place = place_of(line)
    change = Change(
        kind="diubah",
        area="kata" if unit.group.area == "tata-letak" else unit.group.area,
        old=place,
        new=place,
        heading=unit.group.heading or line.line.spot.part or "Templat",
        old_text=line.old_text,
        new_text=line.new_text,
        difference=difference(line.old_text, line.new_text),
        remark="tercetak lain",
        derived=True,
    )
    return Found(change, unit)
