"""Amendments run as the Pasal of the amended act do, each Pasal once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.nomor_pasal import read_number
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4099",
    severity="galat",
    title="Urutan butir perubahan",
    source="UU 12/2011 Lampiran II angka 233 huruf a",
    explanation=(
        "Perubahan dirinci menurut urutan pasal peraturan yang diubah, setiap pasal satu kali."
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
    """Amendments of a Pasal in front of the one amended before, or of the same."""
    for before, place in pairwise(reading.tree.perubahan()):
        if _runs_back(before, place):
            yield RULE.finding(
                place.origin.at("pasal").location,
                f"Pasal {place.id} berdiri sesudah Pasal {before.id}.",
                "Urutkan menurut nomor pasal; gabungkan perubahan pasal yang sama.",
                place=place.name,
            )


def _runs_back(before: Place, place: Place) -> bool:
    """True if an amendment is not of a later Pasal; what is no number has no order."""
    former, number = read_number(before.id), read_number(place.id)
    return bool(former and number and number <= former)
