"""What columns the sheets of a file have: those that the model asks for, whatever it asks for.

A list of nodes is a sheet, a node a row, its values are cells. Lists of nodes with codes that lie
in each other (urusan to sub kegiatan), and rows in rows, share one sheet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from types import MappingProxyType
from typing import Final

from renja_docs.content.loading.shapes import (
    AtomShape,
    ChoiceShape,
    Key,
    ListShape,
    NodeShape,
    Shape,
    TableShape,
    exactly_one,
    fields,
)
from renja_docs.content.origin import Node
from renja_docs.content.tabel import BentukTabel

CODE: Final = "kode"
TITLE: Final = "nama"
NAMES: Final = (CODE, "id", TITLE)
"""The keys that people know a row by, the surest first."""
ROOT: Final = "umum"
"""The sheet of the values that stand in no list."""

_FIGURES: Final[Mapping[str, str]] = MappingProxyType(
    {"angka": "Nilai", "nilai": "Nilai", "rupiah": "Rupiah"}
)
"""How cells of a table are read where Excel has made a number of them, by kind of column."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: a value of a row.

    path: from the node of the row to the value. about: what the model says of it.
    kind: as AtomShape has it; how a number of Excel is read. checked: False where any text will do.
    many: True for a list of words, written with commas. named: True for the key that a row is known
    by, which nothing but a new row may give. classes: of the rows that have it.
    """

    path: tuple[str, ...]
    head: str
    about: str
    kind: str
    classes: frozenset[type[Node]]
    words: tuple[str, ...] = ()
    many: bool = False
    required: bool = False
    named: bool = False
    checked: bool = True


@dataclass(frozen=True, slots=True)
class SheetKind:
    """A sheet. keys: of the lists that its rows stand in; '' for that of the root.

    above: the heads of the columns that tell which rows a row belongs to. classes: of its rows.
    """

    name: str
    keys: tuple[str, ...]
    classes: tuple[type[Node], ...]
    columns: tuple[Column, ...]
    above: tuple[str, ...] = ()

    @property
    def is_tree(self) -> bool:
        """True where rows of several classes lie in each other."""
        return len(self.classes) > 1

    @property
    def is_list(self) -> bool:
        """False for the sheet of the root, which is one row."""
        return self.keys != ("",)

    def of(self, key: str, cls: type[Node]) -> bool:
        """True for the sheet of the nodes of a class in lists of a key."""
        return key in self.keys and cls in self.classes


@dataclass(frozen=True, slots=True)
class Heads:
    """The columns of a table. printed: the head of each as it prints, by column id.

    years: of maps of figures by year, those that the file has, by the key of the map.
    """

    bentuk: BentukTabel | None = None
    printed: Mapping[str, str] = field(default_factory=dict)
    years: Mapping[str, Sequence[str]] = field(default_factory=dict)


def is_coded(cls: type[Node]) -> bool:
    """True for nodes that are known by a code."""
    return CODE in fields(cls)


def lists(cls: type[Node]) -> Iterator[tuple[Key, type[Node]]]:
    """The keys of a class that hold rows, with the class of these; blocks of prose are none."""
    for key in fields(cls).values():
        if isinstance(key.shape, ListShape) and isinstance(key.shape.item, NodeShape):
            child = key.shape.item.cls
            if not exactly_one(child):
                yield key, child


def in_each_other(above: type[Node], below: type[Node]) -> bool:
    """True if nodes of two classes share a sheet."""
    return above is below or (is_coded(above) and is_coded(below))


# --- sections


def sections(cls: type[Node], stem: str, heads: Heads) -> tuple[SheetKind, ...]:
    """The sheets of a file of a class. stem: the name of the file, for the sheet of its tree."""
    found: list[SheetKind] = []
    own = tuple(_direct(cls))
    if own:
        found.append(SheetKind(ROOT, ("",), (cls,), own))
    _add(found, cls, (), stem, heads)
    return tuple(found)


def _add(
    found: list[SheetKind], cls: type[Node], above: tuple[str, ...], stem: str, heads: Heads
) -> None:
    for key, child in lists(cls):
        if any(section.of(key.name, child) for section in found):
            continue
        names, those = zip(*_chain(key.name, child), strict=True)
        keys, classes = tuple(dict.fromkeys(names)), tuple(dict.fromkeys(those))
        name = stem if not above and is_coded(child) else key.name
        if any(section.name == name for section in found):
            name = f"{key.name} per {above[-1]}" if above else f"{key.name} {len(found)}"
        found.append(SheetKind(_shown(name), keys, classes, _union(classes, heads), above))
        for one in classes:
            _add(found, one, (*above, *_heads_of(key, one)), stem, heads)


def _chain(key: str, cls: type[Node]) -> Iterator[tuple[str, type[Node]]]:
    """A list with those below it that share its sheet: their keys and the classes of their rows."""
    yield key, cls
    for below, child in lists(cls):
        if child is cls:
            yield below.name, child
        elif in_each_other(cls, child):
            yield from _chain(below.name, child)


def shown_names(cls: type[Node]) -> tuple[str, ...]:
    """The keys that name a row to people: its code with its title, or its id, or its title."""
    known = fields(cls).keys()
    if CODE in known:
        return (CODE, TITLE) if TITLE in known else (CODE,)
    named = (name for name in NAMES if name in known)
    return tuple(islice(named, 1))


def _heads_of(key: Key, cls: type[Node]) -> tuple[str, ...]:
    """The heads of the columns that name a row above."""
    names = shown_names(cls)
    return names if CODE in names else (_shown(key.name),) * len(names)


def _union(classes: Sequence[type[Node]], heads: Heads) -> tuple[Column, ...]:
    """The columns of all classes, in the order of the class that has most."""
    of_each = [tuple(columns(cls, heads)) for cls in classes]
    merged: dict[tuple[str, ...], Column] = {}
    for made in sorted(of_each, key=len, reverse=True):
        for column in made:
            known = merged.setdefault(column.path, column)
            merged[column.path] = replace(known, classes=known.classes | column.classes)
    return tuple(merged.values())


def _direct(cls: type[Node]) -> Iterator[Column]:
    """The single values of the root itself."""
    for key in fields(cls).values():
        if isinstance(key.shape, AtomShape | ChoiceShape):
            yield _single(cls, (), key, key.shape)


# --- columns


def columns(cls: type[Node], heads: Heads) -> Iterator[Column]:
    """The columns of the rows of a class; a node in a node has its own behind its name."""
    yield from _columns(cls, cls, (), heads, required=True)


def _columns(
    row: type[Node], cls: type[Node], path: tuple[str, ...], heads: Heads, *, required: bool
) -> Iterator[Column]:
    for key in fields(cls).values():
        match key.shape:
            case AtomShape() | ChoiceShape():
                made = _single(row, path, key, key.shape)
                yield replace(made, required=made.required and required)
            case ListShape(AtomShape() | ChoiceShape() as item):
                yield replace(_single(row, path, key, item), many=True, required=False)
            case ListShape(NodeShape(inner), True):  # one may stand without a dash
                yield from _columns(row, inner, (*path, key.name), heads, required=False)
            case TableShape(AtomShape() as item, AtomShape()):
                yield from _by_year(row, (*path, key.name), key, item, heads)
            case NodeShape(inner) if not exactly_one(inner):
                below = required and key.required
                yield from _columns(row, inner, (*path, key.name), heads, required=below)
            case TableShape(NodeShape()):
                yield from _cells(row, (*path, key.name), heads)


def _single(row: type[Node], path: tuple[str, ...], key: Key, shape: Shape) -> Column:
    is_choice = isinstance(shape, ChoiceShape)
    return Column(
        path=(*path, key.name),
        head=": ".join(map(_shown, (*path, key.name))),
        about=key.description,
        kind=shape.kind if isinstance(shape, AtomShape) else "pilihan",
        words=tuple(map(str, shape.words)) if isinstance(shape, ChoiceShape) else (),
        classes=frozenset({row}),
        required=key.required,
        named=not path and key.name in (CODE, "id"),
        checked=not is_choice,
    )


def _by_year(
    row: type[Node], path: tuple[str, ...], key: Key, item: AtomShape, heads: Heads
) -> Iterator[Column]:
    """The columns of a map of figures by year: the years that the file has."""
    for year in heads.years.get(key.name, ()):
        head = ": ".join(map(_shown, (*path, year)))
        yield Column((*path, year), head, key.description, item.kind, frozenset({row}))


def _cells(row: type[Node], path: tuple[str, ...], heads: Heads) -> Iterator[Column]:
    """The columns of a table: those of its layout."""
    if heads.bentuk is None:
        return
    for kolom in heads.bentuk.kolom:
        yield Column(
            path=(*path, kolom.id),
            head=heads.printed.get(kolom.id, kolom.judul),
            about=f"Kolom {kolom.id}",
            kind=_FIGURES.get(kolom.jenis, "Teks"),
            classes=frozenset({row}),
            checked=False,
        )


def _shown(name: str) -> str:
    return name.replace("_", " ")
