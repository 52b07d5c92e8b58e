"""The rule on the order of children (wml.schema_order)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.wml import names
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.schema_order import FREE, ORDER

_RANKS: Final[Mapping[str, Mapping[str, int]]] = {
    w(parent): {w(tag): rank for rank, tag in enumerate(children.split())}
    for parent, children in ORDER.items()
}
_FREE: Final[Mapping[str, frozenset[str]]] = {
    w(parent): frozenset(map(w, children)) for parent, children in FREE.items()
}


def order(package: Package) -> Iterator[str]:
    """Children stand in the order of the schema, and among several none is unknown to it."""
    known: dict[tuple[str, ...], str] = {}  # most elements have the children of another one
    for part in package.of_type(*names.STYLED):
        for element in part.xml.iter(*_RANKS):
            if len(element) < 2:
                continue
            tags = (str(element.tag), *(str(child.tag) for child in element))
            if tags not in known:
                known[tags] = _misplaced(*tags)
            if known[tags]:
                yield f"{vicinity(part, element)}: {known[tags]}"


def _misplaced(parent: str, *tags: str) -> str:
    """The first child in a wrong place; those of other namespaces are not looked at."""
    ranks = _RANKS[parent]
    free = _FREE.get(parent, frozenset())
    last = -1
    for tag in tags:
        if not tag.startswith(f"{{{W}}}"):
            continue
        if tag in free and last < 0:
            continue
        if tag not in ranks or ranks[tag] < last:
            return f"{_local(tag)} salah tempat dalam {_local(parent)}"
        last = ranks[tag]
    return ""


def _local(name: str) -> str:
    return name.rpartition("}")[2]
