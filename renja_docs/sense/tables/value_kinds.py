"""What the values of expressions are, and the names that each has: its fields, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from renja_docs.content.loading.shapes import ListShape, NodeShape, Shape, fields
from renja_docs.content.origin import Node
from renja_docs.sense.tables.world import Item, ItemGroup, Items, World

Get = Callable[[Any, World], Items]
"""What a name of a value stands for."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a value may be. classes: none for a text or a number. inside: the items of a group."""

    classes: tuple[type, ...] = ()
    inside: Kind | None = None


PLAIN: Final = Kind()


def joined(kinds: Iterator[Kind]) -> Kind:
    """One kind for values of several."""
    found: dict[type, None] = {}
    inside = None
    for kind in kinds:
        found.update(dict.fromkeys(kind.classes))
        inside = kind.inside or inside
    return Kind(tuple(found), inside)


@dataclass(frozen=True, slots=True)
class Member:
    """A name of a value: of what kind it is, and how it is found."""

    kind: Kind
    get: Get


Derived = Mapping[type, Mapping[str, Member]]
"""Names of classes beside their fields; they stand in front of these."""


@dataclass(frozen=True, slots=True)
class Names:
    """All names of all kinds of values."""

    derived: Derived

    def member(self, kind: Kind, name: str) -> Member | None:
        """What a name means for values of a kind, None where none of them has it."""
        if name == "anggota" and kind.inside is not None:
            return Member(kind.inside, lambda group, _world: group.anggota)
        found: dict[type, Member] = {}
        for cls in kind.classes:
            member = self._of(cls).get(name)
            if member is not None:
                found[cls] = member
        if not found:
            return None
        if len(kind.classes) == 1:
            return next(iter(found.values()))
        return Member(joined(one.kind for one in found.values()), _dispatched(found))

    def all_of(self, kind: Kind) -> tuple[str, ...]:
        """The names that values of a kind have."""
        names = [name for cls in kind.classes for name in self._of(cls)]
        return tuple(dict.fromkeys([*names, "anggota"] if kind.inside else names))

    def _of(self, cls: type) -> Mapping[str, Member]:
        node_class: Any = cls
        own = _fields(node_class) if issubclass(cls, Node) else {}
        return {**own, **self.derived.get(cls, {})}


def _dispatched(found: Mapping[type, Member]) -> Get:
    """What a name means for values of several classes; nothing for those that lack it."""

    def get(value: Any, world: World) -> Items:  # noqa: ANN401
        member = found.get(type(value))
        return member.get(value, world) if member is not None else ()

    return get


@cache
def _fields(cls: Any) -> Mapping[str, Member]:  # noqa: ANN401  mypy holds frozen dataclasses unhashable
    return {name: Member(_kind(key.shape), _field(name)) for name, key in fields(cls).items()}


def _kind(shape: Shape) -> Kind:
    """The kind of what stands in a field."""
    if isinstance(shape, NodeShape):
        return Kind((shape.cls,))
    if isinstance(shape, ListShape):
        return _kind(shape.item)
    return PLAIN


def _field(name: str) -> Get:
    """What stands in a field, each value with its place."""

    def get(node: Any, _world: World) -> Items:  # noqa: ANN401
        value = getattr(node, name)
        if value is None or value == "":
            return ()
        if isinstance(value, tuple):
            origin = node.origin.at(name)
            return tuple(
                Item(one, one.origin if isinstance(one, Node) else origin.at(i))
                for i, one in enumerate(value)
            )
        if isinstance(value, Node):
            return (Item(value, value.origin),)
        return (Item(value, node.origin.at(name)),)

    return get


GROUP: Final[Mapping[str, Member]] = {
    "kelompok": Member(PLAIN, lambda group, _world: (group.kelompok,)),
}
"""The names of a group; its items have the kind of what was grouped."""


def group_of(kind: Kind) -> Kind:
    """The kind of groups of items of a kind."""
    return Kind((ItemGroup,), kind)
