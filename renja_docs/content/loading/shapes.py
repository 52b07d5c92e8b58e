"""What the dataclasses of the model ask of a YAML file, read from their annotations."""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import (
    Annotated,
    Any,
    Final,
    Literal,
    NewType,
    TypeAlias,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from renja_docs.content.origin import Node
from renja_docs.content.scalars import SATU, Batas

NodeClass: TypeAlias = Any
"""A class of the model as a key of a cache: mypy holds frozen dataclasses to be unhashable."""

Hint: TypeAlias = Any
"""A type as an annotation writes it."""


@dataclass(frozen=True, slots=True)
class AtomShape:
    """A scalar of one kind: str, Teks, Id, Kode, int, Tahun, Rupiah, Decimal, date, Nilai."""

    kind: str


@dataclass(frozen=True, slots=True)
class ChoiceShape:
    """One of some words, each with the value that it stands for."""

    words: tuple[str, ...]
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class NodeShape:
    """A node of the model."""

    cls: type[Node]


@dataclass(frozen=True, slots=True)
class ListShape:
    """A list of equal items. alone: one item may be written without a dash."""

    item: Shape
    alone: bool = False


@dataclass(frozen=True, slots=True)
class TableShape:
    """Free keys with equal values. key: what the keys are; None for any text."""

    item: Shape
    key: AtomShape | None = None


Shape = AtomShape | ChoiceShape | NodeShape | ListShape | TableShape
YA_TIDAK: Final = ChoiceShape(("ya", "tidak"), (True, False))


@dataclass(frozen=True, slots=True)
class Key:
    """A key of a node. required: it must be there. batas: the range of a number, if it has one."""

    name: str
    shape: Shape
    required: bool
    description: str
    batas: Batas | None = None


def fields(cls: type[Node]) -> dict[str, Key]:
    """The keys of a node by name, in the order of the model."""
    node_class: NodeClass = cls
    return _fields(node_class)


@cache
def _fields(cls: NodeClass) -> dict[str, Key]:
    hints = get_type_hints(cls, include_extras=True)
    return {
        one.name: _field(one, hints[one.name])
        for one in dataclasses.fields(cls)
        if one.name != "origin"
    }


def short_form(cls: type[Node]) -> str | None:
    """The key that a plain text stands for, None where the node has no short form."""
    return getattr(cls, "SINGKAT", None)


def exactly_one(cls: type[Node]) -> bool:
    """True if a node gives exactly one of its keys."""
    return bool(getattr(cls, "TEPAT_SATU", False))


def alternatives(cls: type[Node]) -> tuple[str, ...]:
    """The keys of which a node gives exactly one beside its others, the usual one first."""
    return getattr(cls, "SALAH_SATU", ())


def below(cls: type[Node]) -> frozenset[str]:
    """The names of all classes that can stand in a node of cls, with its own."""
    node_class: NodeClass = cls
    return _below(node_class)


@cache
def _below(cls: NodeClass) -> frozenset[str]:
    names = {cls.__name__}
    waiting = [cls]
    while waiting:
        for child in _children(waiting.pop()):
            if child.__name__ not in names:
                names.add(child.__name__)
                waiting.append(child)
    return frozenset(names)


def _children(cls: type[Node]) -> Iterator[type[Node]]:
    """The classes that stand directly in a node of cls."""
    for one in fields(cls).values():
        yield from _records(one.shape)


def _records(shape: Shape) -> Iterator[type[Node]]:
    if isinstance(shape, NodeShape):
        yield shape.cls
    elif isinstance(shape, ListShape | TableShape):
        yield from _records(shape.item)


def _field(of_class: dataclasses.Field[Any], hint: Hint) -> Key:
    kind: Hint = hint
    notes: tuple[object, ...] = ()
    origin: Hint = get_origin(hint)
    if origin is Annotated:
        kind, *rest = get_args(hint)
        notes = tuple(rest)
    has_default = (
        of_class.default is not dataclasses.MISSING
        or of_class.default_factory is not dataclasses.MISSING
    )
    description = next((note for note in notes if isinstance(note, str)), "")
    batas = next((note for note in notes if isinstance(note, Batas)), None)
    shape = _shape(kind)
    if SATU in notes and isinstance(shape, ListShape):
        shape = ListShape(shape.item, alone=True)
    return Key(of_class.name, shape, not has_default, description, batas)


def _shape(hint: Hint) -> Shape:
    """The shape of a type; X | None is that of X."""
    origin: Hint = get_origin(hint)
    inside = get_args(hint)
    if origin in (Union, types.UnionType):
        return _shape(next(one for one in inside if one is not type(None)))
    if origin is Literal:
        return ChoiceShape(inside, inside)
    if origin is tuple:
        return ListShape(_shape(inside[0]))
    if origin is Mapping:
        return TableShape(_shape(inside[1]), None if inside[0] is str else AtomShape("Tahun"))
    if hint is bool:
        return YA_TIDAK
    if isinstance(hint, NewType) or not issubclass(hint, Node):
        return AtomShape(hint.__name__)
    return NodeShape(hint)
