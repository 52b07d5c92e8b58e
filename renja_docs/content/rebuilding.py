"""A node with some of the nodes below it replaced; all others are the very same values."""

from __future__ import annotations

import operator
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import Any, TypeVar

from renja_docs.content.origin import Node
from renja_docs.content.walk import field_names

N = TypeVar("N", bound=Node)

Edits = Mapping[int, tuple[Node, ...]]
"""What stands in the place of a node, by the identity of that node."""


def rebuilt(node: N, edits: Edits) -> N:
    """The node with its parts replaced. A part that stands alone is replaced by one node."""
    changed: dict[str, Any] = {}
    for name in field_names(node):
        value = getattr(node, name)
        after = _after(value, edits)
        if after is not value:
            changed[name] = after
    return replace(node, **changed) if changed else node


def _after(value: object, edits: Edits) -> object:
    """A value of a field behind the edits, itself where they do not touch it."""
    if isinstance(value, Node):
        return next(_instead(value, edits))
    if not isinstance(value, tuple) or not any(isinstance(item, Node) for item in value):
        return value
    items = tuple(chain.from_iterable(_instead(item, edits) for item in value))
    if len(items) == len(value) and all(map(operator.is_, items, value)):
        return value
    return items


def _instead(node: Node, edits: Edits) -> Iterator[Node]:
    """What stands where a node stood."""
    if id(node) in edits:
        yield from edits[id(node)]
    else:
        yield rebuilt(node, edits)
