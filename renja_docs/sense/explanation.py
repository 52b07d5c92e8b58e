"""Places of the explanation of a regulation, and which provision each of them explains."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renja_docs.content.penjelasan import (
    Penjelasan,
    PenjelasanAyat,
    PenjelasanButir,
    PenjelasanPasal,
)
from renja_docs.sense.lists import Prose
from renja_docs.sense.place import Place, Trail


def penjelasan(node: Penjelasan | None) -> Place | None:
    """penjelasan.yaml: the general part, then the provisions that are explained."""
    if node is None:
        return None
    trail = Trail("Penjelasan", "penjelasan", "penjelasan")
    umum = Prose().blocks(node.umum, trail.called("Penjelasan umum"))
    pasal = (_pasal(one, number, trail) for number, one in enumerate(node.pasal, 1))
    return trail.place("penjelasan", node, children=(*umum, *pasal))


def _pasal(node: PenjelasanPasal, number: int, trail: Trail) -> Place:
    here = trail.at("penjelasan-pasal", node.pasal, number, f"pasal {node.pasal}")
    ayat = (_ayat(one, order, here) for order, one in enumerate(node.ayat, 1))
    return here.place(
        "penjelasan-pasal",
        node,
        id=node.pasal,
        position=number,
        texts=here.text(node, "teks", "penjelasan"),
        children=(*ayat, *_butir(node.rincian, here)),
    )


def _ayat(node: PenjelasanAyat, number: int, trail: Trail) -> Place:
    here = trail.at("penjelasan-ayat", node.ayat, number, f"ayat {node.ayat}")
    return here.place(
        "penjelasan-ayat",
        node,
        id=node.ayat,
        position=number,
        texts=here.text(node, "teks", "penjelasan"),
        children=tuple(_butir(node.rincian, here)),
    )


def _butir(nodes: Iterable[PenjelasanButir], trail: Trail) -> Iterator[Place]:
    for number, node in enumerate(nodes, 1):
        here = trail.at("penjelasan-butir", node.butir, number, f"butir {node.butir}")
        yield here.place(
            "penjelasan-butir",
            node,
            id=node.butir,
            position=number,
            texts=here.text(node, "teks", "penjelasan"),
            children=tuple(_butir(node.rincian, here)),
        )


# --- what is explained


@dataclass(frozen=True, slots=True)
class Explained:
    """A place of the explanation with the provision that it explains, None where there is none."""

    explanation: Place
    provision: Place | None


def explained(penjelasan: Place | None, pasal: Iterable[Place]) -> Iterator[Explained]:
    """Every explanation with its provision. pasal: those of the body."""
    by_id = {one.id: one for one in pasal}
    if penjelasan is None:
        return
    for one in penjelasan.of("penjelasan-pasal"):
        yield from _with_those_below(one, by_id.get(one.id))


def _with_those_below(explanation: Place, provision: Place | None) -> Iterator[Explained]:
    yield Explained(explanation, provision)
    if provision is None:  # what stands below it cannot be found either
        return
    for below in explanation.children:
        yield from _with_those_below(below, _called(below.id, parts(provision)))


def _called(name: str, places: Iterable[Place]) -> Place | None:
    """The place of an id, or else of a number as printed: 2 or (2), b, 3."""
    found = tuple(places)
    by_id = {place.id: place for place in reversed(found)}
    by_number = {_number(place): place for place in reversed(found)}
    return by_id.get(name) or by_number.get(name.strip("()."))


def _number(place: Place) -> str:
    return place.label.number.strip("()") if place.label else ""


def parts(provision: Place) -> tuple[Place, ...]:
    """The parts of a provision that are explained each: its ayat, definitions, or items."""
    ayat = tuple(provision.of("ayat"))
    if ayat:
        return ayat
    lists = (item for rincian in provision.of("rincian") for item in rincian.of("butir"))
    return (*provision.of("definisi"), *lists)
