"""Every node of a Naskah, with the nodes that hold it."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Any, Final

from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node

_LEAF: Final = (str, int, NoneType)
"""Most fields of a large table hold one of these: passing them by saves half of the time."""


@dataclass(frozen=True, slots=True)
class Visit:
    """A node on the way.

    field: that holds it. owners: the nodes above it, the outermost first.
    """

    node: Node
    field: str
    owners: tuple[Node, ...] = ()

    def owner(self, *classes: type[Node]) -> Node | None:
        """The nearest node above of one of these classes, None where there is none."""
        for above in reversed(self.owners):
            if isinstance(above, classes):
                return above
        return None


def walk(naskah: Naskah) -> Iterator[Visit]:
    """All nodes, in the order of the model's fields."""
    for one in dataclasses.fields(naskah):
        if one.compare:
            yield from _visits(getattr(naskah, one.name), one.name, ())


def _visits(value: object, field: str, owners: tuple[Node, ...]) -> Iterator[Visit]:
    """The nodes of a value, wherever in it they stand."""
    if isinstance(value, Node):
        yield Visit(value, field, owners)
        yield from _below(value, (*owners, value))
        return
    for item in _items(value):
        yield from _visits(item, field, owners)


def _below(node: Node, owners: tuple[Node, ...]) -> Iterator[Visit]:
    for name in field_names(node):
        value = getattr(node, name)
        if not isinstance(value, _LEAF):
            yield from _visits(value, name, owners)


def _items(value: object) -> Iterable[object]:
    """What a list or a table holds; nothing for any other value."""
    if isinstance(value, Mapping):
        return value.values()
    return value if isinstance(value, tuple) else ()


def field_names(node: Node) -> tuple[str, ...]:
    """The fields of a node, without its place."""
    cls: Any = type(node)
    return _names(cls)


@cache
def _names(cls: Hashable) -> tuple[str, ...]:
    names = (one.name for one in dataclasses.fields(cls))  # type: ignore[arg-type]
    return tuple(name for name in names if name != "origin")
