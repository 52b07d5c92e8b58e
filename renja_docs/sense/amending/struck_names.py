"""Names that what was taken out leaves to what has come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from renja_docs.content.origin import Node
from renja_docs.content.rebuilding import rebuilt
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.scalars import Id
from renja_docs.content.susunan import BabTubuh, Bagian, Paragraf, Pasal, is_struck
from renja_docs.sense.body import Body

Named = BabTubuh | Bagian | Paragraf | Pasal
"""The parts whose names hold in the whole body."""


def released(tubuh: BatangTubuh) -> BatangTubuh:
    """The body in which no part that was taken out has the name of another one."""
    while True:
        named = list(_named(tubuh))
        double = _first_double(named)
        if double is None:
            return tubuh
        taken = {one.id for one in named}
        tubuh = rebuilt(tubuh, {id(double): (replace(double, id=_free(double.id, taken)),)})


def _named(tubuh: BatangTubuh) -> Iterator[Named]:
    for top in Body().places(tubuh):
        for place in top.walk():
            if isinstance(place.node, Named):
                yield place.node


def _first_double(named: list[Named]) -> Named | None:
    """The first part that was taken out and has the name of a part that was not, or of another."""
    taken: set[tuple[type[Node], str]] = {(type(o), o.id) for o in named if not is_struck(o)}
    for one in named:
        if not is_struck(one):
            continue
        if (type(one), one.id) in taken:
            return one
        taken.add((type(one), one.id))
    return None


def _free(name: str, taken: set[Id]) -> Id:
    """A name that nothing has."""
    count = 1
    while Id(f"{name}-dihapus-{count}") in taken:
        count += 1
    return Id(f"{name}-dihapus-{count}")
