"""What two readings of a content have in common: places that an edit has not touched stay the same.

Whoever keeps what it made of a place can see by the place itself that it still holds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from renja_docs.content.naskah import Naskah
from renja_docs.content.origin import Node
from renja_docs.sense.place import Place
from renja_docs.sense.tree import Tree


def shared(before: Tree, now: Tree) -> Tree:
    """The tree of now, with the places of before where nothing at or below them is another."""
    known = {place.path: place for place in before.tops()}

    def kept(place: Place) -> Place:
        old = known.get(place.path)
        return old if old is not None and _is_alike(old, place) else place

    def several(places: tuple[Place, ...]) -> tuple[Place, ...]:
        return tuple(kept(place) for place in places)

    def one(place: Place | None) -> Place | None:
        return None if place is None else kept(place)

    return replace(
        now,
        identitas=kept(now.identitas),
        menimbang=several(now.menimbang),
        mengingat=several(now.mengingat),
        memperhatikan=several(now.memperhatikan),
        peraturan=several(now.peraturan),
        tubuh=several(now.tubuh),
        tembusan=several(now.tembusan),
        penjelasan=one(now.penjelasan),
        kata_pengantar=several(now.kata_pengantar),
        lampiran=several(now.lampiran),
        bab=several(now.bab),
        gambar=several(now.gambar),
        tabel=several(now.tabel),
        bentuk=several(now.bentuk),
        program=one(now.program),
        usulan=one(now.usulan),
        pasal_ii=one(now.pasal_ii),
    )


def _is_alike(old: Place, new: Place) -> bool:
    """True where two places and all below them say the same, typed at the same characters."""
    if not same(old.node, new.node) or len(old.children) != len(new.children):
        return False
    if _own(old) != _own(new):
        return False
    return all(map(_is_alike, old.children, new.children))


def _own(place: Place) -> tuple[object, ...]:
    return (
        place.texts,
        place.after,
        place.label,
        place.path,
        place.name,
        place.kind,
        place.zone,
        place.id,
        place.own,
        place.position,
        place.level,
        place.origin,
    )


def same(old: object, new: object) -> bool:
    """True where a value is the same as before: of nodes also the place in the file.

    A value that is equal but for where it was typed is another one: findings tell places.
    """
    if old is new:
        return True
    match old, new:
        case Node(), Node():
            return old.origin == new.origin and old == new
        case tuple(), tuple():
            return len(old) == len(new) and all(map(same, old, new))
        case Mapping(), Mapping():
            return old.keys() == new.keys() and all(same(old[key], new[key]) for key in old)
        case Naskah(), _:  # two are equal wherever their values stand
            return False
        case _:
            return old == new
