"""A body without what amendments leave in it: numbers of their own, and what was taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import Any, TypeVar

from renja_docs.content.dihapus import is_struck_behind
from renja_docs.content.origin import Node
from renja_docs.content.susunan import is_struck

N = TypeVar("N", bound=Node)


def living(node: N) -> N:
    """The node as somebody would write it anew."""
    changed: dict[str, Any] = {}
    for one in fields(node):
        value = getattr(node, one.name)
        if one.name == "nomor":
            changed[one.name] = None
        elif one.name == "pasal_ii_perubahan":
            changed[one.name] = ()
        elif isinstance(value, Node):
            changed[one.name] = living(value)
        elif isinstance(value, tuple) and any(isinstance(item, Node) for item in value):
            changed[one.name] = tuple(_living(value))
    return replace(node, **changed)


def _living(items: tuple[object, ...]) -> Iterator[object]:
    for item in items:
        if not isinstance(item, Node):
            yield item
        elif not is_struck(item) and not is_struck_behind(item):
            yield living(item)
