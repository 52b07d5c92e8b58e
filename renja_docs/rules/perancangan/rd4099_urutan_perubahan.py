"""Amendments run as the Pasal of the amended act do, each Pasal once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.perubahan import WHOLE, ButirPerubahan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.amending.address import called, way
from renja_docs.sense.amending.order import Order, around
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

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
    after = reading.tree.after
    order = Order(after.tree.tubuh, after.tree.lampiran) if after else Order(())
    for before, place in pairwise(reading.tree.perubahan()):
        former = order.rank(before.node_of(ButirPerubahan))
        rank = order.rank(place.node_of(ButirPerubahan))
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
    butir = place.node_of(ButirPerubahan)
    if butir.lampiran:
        return "Lampiran" if butir.lampiran == WHOLE else f"Lampiran {butir.lampiran}"
    steps = around(way(butir))
    return called(steps) if steps else "Judul"


def _key(place: Place) -> str:
    butir = place.node_of(ButirPerubahan)
    steps = way(butir)
    return steps[-1].level if steps else "lampiran" if butir.lampiran else "jenis"
