"""Each place that prints something else is put under the change it follows from, once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from renja_docs.compare.diff.amounts import difference
from renja_docs.compare.diff.change import Change, Consequence
from renja_docs.compare.diff.found import Echo, Found
from renja_docs.compare.diff.side import Side
from renja_docs.sense.expressions import expressions
from renja_docs.sense.functions.facts_told import tells

DEPTH: Final = 8
"""How many tellings deep a cause is looked for."""
AROUND: Final = 40
"""Characters of context on each side."""


# --- which change a fact follows from


@dataclass(frozen=True, slots=True)
class FactOwners:
    """Which change owns a fact.

    owner: the index of the change of a fact. typed: the text of a fact that is told through others.
    amendments: of an act the acts whose wording stands in its own.
    """

    owner: Mapping[str, int]
    typed: Mapping[str, str]
    amendments: Mapping[str, tuple[str, ...]]

    def of(self, names: Iterable[str], depth: int = 0) -> int | None:
        """The index of the change that one of the facts follows from, None without one."""
        names = tuple(names)
        # the nearest first: a fact that somebody changed, before what it is told through
        for name in names:
            if name in self.owner:
                return self.owner[name]
        if depth == DEPTH:
            return None
        for name in names:
            found = self.of(self._behind(name), depth + 1)
            if found is not None:
                return found
        return None

    def _behind(self, name: str) -> Iterator[str]:
        """The facts that a fact is told through."""
        if name in self.amendments:
            yield from self.amendments[name]
            return
        for expression in expressions(self.typed.get(name, "")):
            yield from tells(expression)


def causes(found: Sequence[Found], side: Side) -> FactOwners:
    """The owners of all changed facts; told by the new version."""
    owner: dict[str, int] = {}
    for index, item in enumerate(found):
        for name in item.facts:
            owner.setdefault(name, index)
    return FactOwners(owner, dict(_typed(side)), dict(_amendments(side)))


def _typed(side: Side) -> Iterator[tuple[str, str]]:
    """The texts of facts and cells, which may tell others."""
    for fakta in side.naskah.perbup.fakta:
        yield f"fakta:{fakta.id}", str(fakta.nilai)
    for key, cell in side.vocabulary.cells.items():
        if cell.teks and "{{" in cell.teks:
            yield f"sel:{'/'.join(key)}", str(cell.teks)


def _amendments(side: Side) -> Iterator[tuple[str, tuple[str, ...]]]:
    for act in side.naskah.dasar_hukum.peraturan:
        if act.perubahan:
            yield f"peraturan:{act.id}", tuple(f"peraturan:{id_}" for id_ in act.perubahan)


# --- places under their changes


@dataclass(frozen=True, slots=True)
class _Place:
    """All that one place prints differently for one change. first: its first echo."""

    first: Echo
    old_texts: list[str] = field(default_factory=list)
    new_texts: list[str] = field(default_factory=list)

    def add(self, echo: Echo) -> None:
        self.old_texts.append(echo.old_text)
        self.new_texts.append(echo.new_text)


@dataclass(frozen=True, slots=True)
class _Places:
    """The places under one change, by path."""

    by_path: dict[str, _Place] = field(default_factory=dict)

    def add(self, echo: Echo) -> None:
        path = echo.pair.new.address_of(echo.attribute).path
        place = self.by_path.setdefault(path, _Place(echo))
        place.add(echo)

    def consequences(self) -> Iterator[Consequence]:
        return map(_consequence, self.by_path.values())


def attributed(
    found: Sequence[Found], echoes: Iterable[Echo], known: FactOwners
) -> Iterator[Found]:
    """The changes with their consequences; places that follow from none stand for themselves."""
    under: dict[int | None, _Places] = defaultdict(_Places)
    for echo in echoes:
        under[known.of(echo.follows)].add(echo)
    for index, item in enumerate(found):
        followers = tuple(under[index].consequences())
        yield replace(item, change=replace(item.change, consequences=followers))
    yield from map(_orphan, under[None].by_path.values())


def _consequence(place: _Place) -> Consequence:
    """A place with all that it prints differently for one change."""
    echo = place.first
    old_text = "; ".join(dict.fromkeys(place.old_texts))
    new_text = "; ".join(dict.fromkeys(place.new_texts))
    return Consequence(
        echo.pair.old.address_of(echo.attribute),
        echo.pair.new.address_of(echo.attribute),
        old_text,
        new_text,
        _context(echo),
        difference(old_text, new_text),
    )


def _context(echo: Echo) -> str:
    """The words around the new value, cut at blanks; '' where the value is all."""
    sentence, value = echo.sentence, echo.new_text
    start = sentence.find(value) if value else -1
    if start < 0 or sentence == value:
        return ""
    end = start + len(value)
    before = sentence[max(0, start - AROUND) : start]
    after = sentence[end : end + AROUND]
    if start > AROUND:
        before = "…" + before.partition(" ")[2]
    if end + AROUND < len(sentence):
        after = after.rpartition(" ")[0] + "…"
    return f"{before}{value}{after}"


def _orphan(place: _Place) -> Found:
    """A place that follows from what is no change by itself, such as a new order of files."""
    consequence = _consequence(place)
    unit = place.first.pair.new
    change = Change(
        kind="diubah",
        area=unit.group.area,
        old=consequence.old,
        new=consequence.new,
        heading=unit.group.heading,
        old_text=consequence.old_text,
        new_text=consequence.new_text,
        difference=consequence.difference,
        remark="ikut berubah",
        derived=True,
    )
    return Found(change, unit)
