"""Every node of a Naskah, with the nodes that hold it."""

from __future__ import annotations

import dataclasses
from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType
from typing import Any

from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node


@dataclass(frozen=True, slots=True)
class Visit:
    """A node on the way.

    Kunci: the field that holds it. pemilik: the nodes above it, outermost first.
    """

    simpul: Node
    kunci: str
    pemilik: tuple[Node, ...] = ()

    def owner(self, *jenis: type[Node]) -> Node | None:
        """The nearest node above of one of these classes, None where there is none."""
        return next((p for p in reversed(self.pemilik) if isinstance(p, jenis)), None)


def walk(naskah: Naskah) -> Iterator[Visit]:
    """All nodes, in the order of the model's fields."""
    for f in dataclasses.fields(naskah):
        if f.compare:
            yield from _walk(getattr(naskah, f.name), f.name, ())


def _walk(nilai: object, kunci: str, pemilik: tuple[Node, ...]) -> Iterator[Visit]:
    if isinstance(nilai, Node):
        yield Visit(nilai, kunci, pemilik)
        bawah = (*pemilik, nilai)
        for nama in field_names(nilai):
            if not isinstance(isi := getattr(nilai, nama), _LEAF):
                yield from _walk(isi, nama, bawah)
    elif isinstance(nilai, tuple):
        for unsur in nilai:
            yield from _walk(unsur, kunci, pemilik)
    elif isinstance(nilai, Mapping):
        for unsur in nilai.values():
            yield from _walk(unsur, kunci, pemilik)


_LEAF = (str, int, NoneType)
"""Most fields of a large table hold one of these."""


def field_names(simpul: Node) -> tuple[str, ...]:
    """The fields of a node, without its place."""
    kelas: Any = type(simpul)
    return _names(kelas)


@cache
def _names(cls: Hashable) -> tuple[str, ...]:
    return tuple(f.name for f in dataclasses.fields(cls) if f.name != "origin")  # type: ignore[arg-type]
