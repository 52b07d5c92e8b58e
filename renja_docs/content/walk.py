"""Every node of a Naskah, with the nodes that hold it."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterator, Mapping
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


def nodes_below(node: Node) -> Iterator[Node]:
    """A node and all nodes below it, in the order of the model's fields."""
    return (visit.node for visit in _visits(node, "", ()))


def _visits(value: object, field: str, owners: tuple[Node, ...]) -> Iterator[Visit]:
    """The nodes of a value, wherever in it they stand."""
    waiting: list[tuple[object, str, tuple[Node, ...]]] = [(value, field, owners)]
    while waiting:
        value, field, owners = waiting.pop()
        if isinstance(value, Node):
            yield Visit(value, field, owners)
            waiting += _below(value, (*owners, value))
        elif isinstance(value, tuple):
            waiting += [(item, field, owners) for item in reversed(value)]
        elif isinstance(value, Mapping):
            waiting += [(item, field, owners) for item in reversed(list(value.values()))]


def _below(node: Node, owners: tuple[Node, ...]) -> list[tuple[object, str, tuple[Node, ...]]]:
    """The values of a node's fields that may hold nodes, the last field first."""
    values = [(getattr(node, name), name, owners) for name in reversed(field_names(node))]
    return [one for one in values if not isinstance(one[0], _LEAF)]


def field_names(node: Node) -> tuple[str, ...]:
    """The fields of a node, without its place."""
    cls: Any = type(node)
    return _names(cls)


@cache
def _names(cls: Hashable) -> tuple[str, ...]:
    names = (one.name for one in dataclasses.fields(cls))  # type: ignore[arg-type]
    return tuple(name for name in names if name != "origin")
