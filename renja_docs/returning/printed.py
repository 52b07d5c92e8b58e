"""The document as it is printed now: its paragraphs, with the place in the content of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from renja_docs.document.provenance import Provenance
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location
from renja_docs.word import origins
from renja_docs.word.origins import OriginMark, Origins
from renja_docs.word.returned.lines import ReturnedLine
from renja_docs.word.returned.lines import read as read_lines
from renja_docs.word.wml.package import read as read_package


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished document. places: where each line comes from, None for what the program prints.

    entries: what it says of each line that has a bookmark, by the index of the line.
    """

    lines: tuple[ReturnedLine, ...]
    places: tuple[Location | None, ...]
    entries: Mapping[int, OriginMark]

    @property
    def texts(self) -> tuple[str, ...]:
        """What each line says."""
        return tuple(line.text for line in self.lines)


def printed(docx: bytes, provenance: Provenance) -> Printed:
    """Read a document that was built from a content. provenance: of that content."""
    package = read_package(docx)
    lines = read_lines(package).lines
    said = origins.read(package)
    by_name = {entry.name: entry for entry in said.entries} if said else {}
    located = {(place.file, way): place for place, way in provenance.ways.items()}
    entries = {
        index: by_name[name]
        for index, line in enumerate(lines)
        for name in line.names
        if name in by_name
    }
    places = {
        index: located.get((entry.file, entry.way), Location(entry.file, entry.line, 1))
        for index, entry in entries.items()
    }
    return Printed(lines, tuple(_with_cells(lines, places)), entries)


def _with_cells(
    lines: tuple[ReturnedLine, ...], places: Mapping[int, Location]
) -> Iterator[Location | None]:
    """The place of each line.

    An empty cell comes from where another cell of its row does, a footnote from where it is called.
    """
    rows: dict[tuple[int, int], Location] = {}
    for index, line in enumerate(lines):
        if line.cell is not None and index in places:
            rows.setdefault(_row(line), places[index])
    called: Location | None = None
    for index, line in enumerate(lines):
        place = places.get(index, None if line.text else rows.get(_row(line)))
        called = called if line.note else place
        yield called


def _row(line: ReturnedLine) -> tuple[int, int]:
    """The row of a cell, by the numbers of its table and its own."""
    return (line.cell.table, line.cell.row) if line.cell else (-1, -1)


def known(then: Origins, now: Printed) -> dict[str, int]:
    """The line of today's document that each bookmark of an edited one stands for.

    Where the content is another by now: first those that print the same in the same order, then
    those that come from the same value.
    """
    indexes = sorted(now.entries)
    before = [(one.file, one.way, one.digest) for one in then.entries]
    after = [(e.file, e.way, e.digest) for e in (now.entries[index] for index in indexes)]
    found: dict[str, int] = {}
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for block in matcher.get_matching_blocks():
        for step in range(block.size):
            found[then.entries[block.a + step].name] = indexes[block.b + step]
    taken = set(found.values())
    by_way: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index in indexes:
        entry = now.entries[index]
        if index not in taken:
            by_way[entry.file, entry.way].append(index)
    for entry in then.entries:
        if entry.name not in found and by_way.get((entry.file, entry.way)):
            found[entry.name] = by_way[entry.file, entry.way].pop(0)
    return found


@dataclass(frozen=True, slots=True)
class Naming:
    """What places of the content are called in words, by where they were typed."""

    by_place: Mapping[Location, str]
    by_line: Mapping[str, tuple[tuple[int, str], ...]]

    @classmethod
    def of(cls, tree: Tree) -> Naming:
        """The names of all places of a content."""
        by_place: dict[Location, str] = {}
        begun: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for place in tree.walk():
            by_place.setdefault(place.origin.location, place.name)
            begun[place.origin.location.file].append((place.origin.location.line, place.name))
            for text in place.own_texts:
                by_place[text.origin.location] = text.place
        return cls(by_place, {file: tuple(sorted(names)) for file, names in begun.items()})

    def name(self, place: Location | None) -> str:
        """What a place is called; the nearest one that begins above it in its file."""
        if place is None:
            return ""
        if place in self.by_place:
            return self.by_place[place]
        above = [name for line, name in self.by_line.get(place.file, ()) if line <= place.line]
        return above[-1] if above else ""
