"""Amendments run as the Pasal of the amended act do, each Pasal once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.amending import numbers
from renja_docs.sense.amending.address import BELOW_PASAL, Way, called, find, way
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.tree import Tree

RULE: Final = Rule(
    code="RD4099",
    severity="galat",
    title="Urutan butir perubahan",
    source="UU 12/2011 Lampiran II angka 233 huruf a",
    explanation=(
        "Perubahan dirinci menurut urutan bab dan pasal peraturan yang diubah, setiap pasal satu "
        "kali; beberapa perubahan dalam satu pasal ditulis berturut-turut dan dicetak sebagai satu "
        "angka."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="perubahan/2/pasal",
            bad='"2"',
            good='"9"',
            package="perubahan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Operations on a part in front of the one amended before, or on the same Pasal once more."""
    order = _Order.of(reading.tree)
    for before, place in pairwise(reading.tree.perubahan()):
        former, rank = order.rank(before), order.rank(place)
        if former is None or rank is None or (before.position == place.position and rank >= former):
            continue
        if rank <= former:
            yield RULE.finding(
                place.origin.at(_key(place)).location,
                f"{_object(place)} berdiri sesudah {_object(before)}.",
                "Urutkan menurut naskah asal; tulis perubahan sebuah pasal berturut-turut.",
                place=place.name,
            )


def _object(place: Place) -> str:
    steps = _around(place)
    return called(steps) if steps else "Judul"


def _key(place: Place) -> str:
    steps = way(place.node_of(ButirPerubahan))
    return steps[-1].level if steps else "jenis"


def _around(place: Place) -> Way:
    """The division or the Pasal that an operation is printed as."""
    steps = way(place.node_of(ButirPerubahan))
    return tuple(step for step in steps if step.level not in BELOW_PASAL)


@dataclass(frozen=True, slots=True)
class _Order:
    """Where the parts of the amended act stand. after: its places; none where it is not at hand."""

    after: tuple[Place, ...]
    positions: Mapping[int, int]

    @classmethod
    def of(cls, tree: Tree) -> _Order:
        after = tree.after.tree.tubuh if tree.after else ()
        walked = (place for top in after for place in top.walk())
        return cls(after, {id(place): count for count, place in enumerate(walked)})

    def rank(self, place: Place) -> tuple[int, ...] | None:
        """What puts an operation in order; None where nothing does."""
        if place.node_of(ButirPerubahan).lampiran:
            return (len(self.positions),)
        steps = _around(place)
        if not steps:
            return (-1,)
        if self.after:
            found = find(self.after, steps)
            return (self.positions[id(found)],) if found else None
        number = numbers.order(steps[-1].level, steps[-1].number)
        if steps[-1].level != "pasal" or number is None:
            return None
        return number[0], number[1], *map(ord, number[2])
