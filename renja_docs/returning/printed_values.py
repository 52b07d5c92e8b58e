"""The values of the content that a paragraph prints, and which of its characters are whose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from renja_docs.content.loading.nodes import YamlNode, YamlScalar
from renja_docs.content.loading.typed import Path, RetypingError, Typed, at, walk
from renja_docs.sense.text import Text
from renja_docs.sense.tree import Tree
from renja_docs.text.location import Location

_MOST: Final = 80
"""Values below one place that are looked at."""
_SHORT: Final = 3
"""A value of fewer characters is found only where it is all that is printed."""
_LITERAL: Final = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_BLANKS: Final = str.maketrans({"\u00a0": " ", "\u2011": "-", "\n": " ", "\t": " "})


@dataclass(frozen=True, slots=True)
class Value:
    """A value of the content. typed, printed: as in Text; the same for one that is no text.

    offsets: as in Text. is_text: False for a name, a number, a date.
    """

    file: str
    path: Path
    place: Location
    typed: str
    printed: str
    offsets: tuple[int, ...]
    is_text: bool


@dataclass(frozen=True, slots=True)
class ValueStretch:
    """The characters [start, end) of a paragraph, which a value prints.

    start is below 0 where the paragraph is only the rest of a value that is printed in several.
    """

    start: int
    end: int
    value: Value


@dataclass(slots=True)
class Values:
    """The values of a content. sources: the files as they are. ways: to each place, by names."""

    tree: Tree
    sources: Mapping[str, str]
    ways: Mapping[Location, str]
    _texts: dict[Location, Text] = field(default_factory=dict)
    _files: dict[str, _File] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Know each text by its place."""
        self._texts = {text.origin.location: text for text in self.tree.texts()}

    def typed(self, file: str) -> Typed:
        """A file as it is."""
        return self._file(file).typed

    def at(self, place: Location) -> tuple[Value, ...]:
        """The values at a place and below it."""
        file = self._file(place.file)
        path = file.paths.get(place)
        return () if path is None else tuple(self._below(file, path))

    def around(self, place: Location) -> tuple[Value, ...]:
        """The values at a place and beside it: those below the node that it stands in."""
        file = self._file(place.file)
        path = file.paths.get(place)
        return () if not path else tuple(self._below(file, path[:-1]))

    def named(self, expression: str) -> Iterator[Location]:
        """The places that an expression names."""
        last = set(_last_names(expression))
        for place, way in self.ways.items():
            if way.rpartition("/")[2] in last and place in self._file(place.file).paths:
                yield place

    def _file(self, file: str) -> _File:
        if file not in self._files:
            self._files[file] = _File.of(Typed(file, self.sources.get(file, "")))
        return self._files[file]

    def _below(self, file: _File, path: Path) -> Iterator[Value]:
        """The values at a path of a file and below it, no more than the first ones."""
        if file.root is None:
            return
        node = at(file.root, path)
        if node is not None:
            yield from islice(self._scalars(file.typed.file, node, path), _MOST)

    def _scalars(self, file: str, node: YamlNode, path: Path) -> Iterator[Value]:
        for way, scalar in walk(node, path):
            if isinstance(scalar, YamlScalar):
                yield self._value(file, way, scalar)

    def _value(self, file: str, path: Path, scalar: YamlScalar) -> Value:
        place = scalar.origin.location
        text = self._texts.get(place)
        if text is not None:
            return Value(file, path, place, text.typed, text.printed, text.offsets, is_text=True)
        said = scalar.text.strip()
        return Value(file, path, place, said, said, tuple(range(len(said))), is_text=False)


@dataclass(frozen=True, slots=True)
class _File:
    typed: Typed
    root: YamlNode | None
    paths: Mapping[Location, Path]

    @classmethod
    def of(cls, typed: Typed) -> _File:
        try:
            root = typed.root()
        except RetypingError:
            return cls(typed, None, {})
        return cls(typed, root, {node.origin.location: path for path, node in walk(root)})


def _last_names(expression: str) -> Iterator[str]:
    """The last name of each target in quotes: ayat-satu of 'pasal:isi/ayat-satu'."""
    for one, other in _LITERAL.findall(expression):
        literal = one or other
        yield literal.rpartition(":")[2].rpartition("/")[2]


def segments(text: str, values: Iterable[Value]) -> tuple[ValueStretch, ...]:
    """Which characters of a paragraph are printed by which value: the longest are found first."""
    found: list[ValueStretch] = []
    longest_first = sorted(values, key=lambda one: -len(one.printed))
    for value in longest_first:
        start = _start(text, value.printed.translate(_BLANKS), found)
        if start >= 0:
            found.append(ValueStretch(start, start + len(value.printed), value))
    if not found and len(text) >= _SHORT:
        found += list(_around(text, longest_first))[:1]
    return tuple(sorted(found, key=lambda one: one.start))


def _around(text: str, values: Iterable[Value]) -> Iterator[ValueStretch]:
    """The values of which a paragraph is a part: a title that is broken into lines."""
    for value in values:
        before = value.printed.translate(_BLANKS).upper().find(text.upper())
        if before >= 0:
            yield ValueStretch(-before, len(value.printed) - before, value)


def _start(text: str, printed: str, taken: Sequence[ValueStretch]) -> int:
    """Where a value is printed that no other one prints, whatever its capitals; -1 for nowhere."""
    if not printed or (len(printed) < _SHORT and text != printed):
        return -1
    free = (start for start in _starts(text, printed) if _is_free(start, len(printed), taken))
    return next(free, -1)


def _starts(text: str, printed: str) -> Iterator[int]:
    """Where some words stand in a text: as they are, then whatever their capitals."""
    yield from _occurrences(text, printed)
    raised, words = text.upper(), printed.upper()
    if len(raised) == len(text) and len(words) == len(printed):
        yield from _occurrences(raised, words)


def _occurrences(text: str, part: str) -> Iterator[int]:
    start = text.find(part)
    while start >= 0:
        yield start
        start = text.find(part, start + 1)


def _is_free(start: int, length: int, taken: Sequence[ValueStretch]) -> bool:
    return not any(one.start < start + length and start < one.end for one in taken)
