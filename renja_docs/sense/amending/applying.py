"""One operation applied to the body of an act (UU 12/2011 Lampiran II angka 234-236)."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from renja_docs.content.naratif import Butir
from renja_docs.content.origin import NO_PARTS, Node, Origin
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.rebuilding import rebuilt
from renja_docs.content.regulasi import BatangTubuh
from renja_docs.content.scalars import Teks
from renja_docs.content.susunan import (
    DIHAPUS,
    Ayat,
    BabTubuh,
    Bagian,
    Definisi,
    Paragraf,
    Pasal,
)
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import AddressStep, Level, called, find, siblings, way
from renja_docs.sense.amending.refusal import AmendmentError, absent
from renja_docs.sense.body import Body
from renja_docs.sense.place import Place

Heading = BabTubuh | Bagian | Paragraf
Part = Heading | Pasal | Ayat | Butir | Definisi
"""What an operation can be done to."""

N = TypeVar("N", bound=Node)


def applied(tubuh: BatangTubuh, butir: ButirPerubahan) -> BatangTubuh:
    """The body as it reads after an operation. Raises AmendmentError."""
    steps = way(butir)
    if not steps:  # the title of the act or its Lampiran: nothing of the body
        return tubuh
    places = tuple(Body().places(tubuh))
    if butir.jenis in ("disisipkan", "ditambahkan"):
        return _put_in(tubuh, places, butir)
    found = find(places, steps)
    if found is None:
        raise absent(steps[-1].level, called(steps))
    node = _part(found)
    after = struck(node) if butir.jenis == "dihapus" else _reworded(node, butir, steps[-1].level)
    return rebuilt(tubuh, {id(node): (after,)})


def _part(place: Place) -> Part:
    node = place.node
    if not isinstance(node, BabTubuh | Bagian | Paragraf | Pasal | Ayat | Butir | Definisi):
        raise TypeError(f"{place.path} cannot be amended")
    return node


# --- what is changed or taken out


def _reworded(node: Part, butir: ButirPerubahan, level: Level) -> Part:
    """The new wording of a part: it keeps its number, and its name where none is given."""
    if butir.judul is not None and isinstance(node, Heading):
        return _retitled(node, butir.judul, butir.origin.at("judul"))
    new = wording(butir)
    if not isinstance(new, type(node)):
        raise AmendmentError(
            level,
            f"{called(way(butir))} diubah, tetapi bunyi barunya tidak ada.",
            f"Isi {key_of(node)} dengan bunyi barunya.",
        )
    return replace(new, id=new.id or node.id, nomor=node.nomor)  # type: ignore[arg-type]


def _retitled(node: Heading, judul: Teks, typed: Origin) -> Heading:
    """A division under another title, which is typed elsewhere."""
    origin = replace(node.origin, parts={**node.origin.parts, "judul": typed})
    return replace(node, judul=judul, origin=origin)


def wording(butir: ButirPerubahan) -> Part | None:
    """The new wording that an operation holds, None where it holds none."""
    given: tuple[Part | None, ...] = (
        butir.isi,
        butir.bunyi,
        butir.butir,
        butir.definisi,
        butir.isi_bab,
        butir.isi_bagian,
        butir.isi_paragraf,
    )
    return next((one for one in given if one is not None), None)


def key_of(node: Part) -> str:
    """The key of an operation that holds the new wording of a part."""
    match node:
        case Pasal():
            return "isi"
        case Ayat():
            return "bunyi"
        case Butir():
            return "butir"
        case Definisi():
            return "definisi"
        case BabTubuh():
            return "isi_bab"
        case Bagian():
            return "isi_bagian"
        case Paragraf():
            return "isi_paragraf"


def struck(node: Part) -> Part:
    """What stays of a part that is taken out: its number, and that it was (angka 236)."""
    place = replace(node.origin, end=node.origin.start, parts=NO_PARTS)
    match node:
        case Pasal():
            return Pasal(id=node.id, nomor=node.nomor, teks=DIHAPUS, origin=place)
        case Ayat():
            return Ayat(id=node.id, nomor=node.nomor, teks=DIHAPUS, origin=place)
        case Butir():
            return Butir(id=node.id, nomor=node.nomor, teks=DIHAPUS, origin=place)
        case Definisi():
            nothing = Definisi(istilah=DIHAPUS, arti=DIHAPUS)
            return replace(nothing, id=node.id, nomor=node.nomor, origin=place)
        case _:
            return _struck_heading(node, place)


def _struck_heading(node: Heading, place: Origin) -> Heading:
    """A division that is taken out, with the Pasal in it."""
    empty = replace(node, judul=DIHAPUS, pasal=_all_struck(node.pasal), origin=place)
    match empty:
        case BabTubuh():
            return replace(empty, bagian=_all_struck(empty.bagian))
        case Bagian():
            return replace(empty, paragraf=_all_struck(empty.paragraf))
        case _:
            return empty


def _all_struck(nodes: tuple[N, ...]) -> tuple[N, ...]:
    return tuple(struck(node) for node in nodes)  # type: ignore[arg-type,misc]


# --- what is put in


def _put_in(tubuh: BatangTubuh, places: tuple[Place, ...], butir: ButirPerubahan) -> BatangTubuh:
    """A new part behind the one that the operation names.

    A Pasal behind one that stands in front of the division that is named is its first.
    """
    *above, own = way(butir)
    new = _new(butir, own)
    inside = siblings(_scope(places, tuple(above)), own.level)
    alike = siblings(places, "pasal") if own.level == "pasal" else inside
    anchor = next((one for one in alike if one.own == _in_front(butir, own)), None)
    if anchor is None:
        step = AddressStep(own.level, butir.setelah or "")
        raise absent("setelah", called((*above, step)))
    new = replace(new, nomor=_quoted_number(own, anchor, alike))
    if anchor in inside:
        node = _part(anchor)
        return rebuilt(tubuh, {id(node): (node, new)})
    if not inside:
        raise absent(own.level, f"Pasal di bawah {called(tuple(above))}")
    node = _part(inside[0])
    return rebuilt(tubuh, {id(node): (new, node)})


def _scope(places: tuple[Place, ...], above: tuple[AddressStep, ...]) -> tuple[Place, ...]:
    """Where a new part stands: in the place on the way to it."""
    if not above:
        return places
    found = find(places, above)
    if found is None:
        raise absent(above[-1].level, called(above))
    return (found,)


def _in_front(butir: ButirPerubahan, own: AddressStep) -> str:
    """The name of the part behind which the new one stands."""
    return AddressStep(own.level, butir.setelah or "").name


def _new(butir: ButirPerubahan, own: AddressStep) -> Part:
    """The part that is put in."""
    new = wording(butir)
    if new is None:
        raise AmendmentError(
            own.level,
            f"{called(way(butir))} {butir.jenis}, tetapi bunyinya tidak ada.",
            "Isi bunyinya.",
        )
    return new


def _quoted_number(own: AddressStep, anchor: Place, alike: tuple[Place, ...]) -> str | None:
    """The number of a new part; None at the end, where counting gives it the same one."""
    counted = anchor.label.position + 1 if anchor.label else 0
    is_last = anchor is alike[-1]
    return None if is_last and own.number == numbers.nth(own.level, counted) else own.number
