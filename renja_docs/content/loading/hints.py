"""What a person probably meant where a key or a value is not one that the model knows."""

from __future__ import annotations

from renja_docs.content.loading.shapes import Field, Record, exactly_one, fields
from renja_docs.content.loading.tree import Map
from renja_docs.content.origin import Node


def perhaps(suggestion: str) -> str:
    """The sentence that offers a suggestion, '' where there is none."""
    return f"Mungkin maksudnya {suggestion}. " if suggestion else ""


def outdented(name: str, wanted: dict[str, Field], node: Map) -> str:
    """The key just above an unknown one, where it holds a node that has such a key; else ''."""
    names = list(node.items)
    for above in reversed(names[: names.index(name)]):
        if above in wanted:
            shape = wanted[above].shape
            owns = isinstance(shape, Record) and name in fields(shape.cls)
            return above if owns else ""
    return ""


def keys_hint(cls: type[Node]) -> str:
    """What to write where a node is wanted."""
    names = list(fields(cls))
    if exactly_one(cls):
        return f"Tulis misalnya {names[0]}: lalu isinya. Kuncinya: {', '.join(names)}."
    return f"Tulis kuncinya: {', '.join(names)}."
