"""The references of the amended act still lead somewhere once it is amended."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Final

from renja_docs.content.dihapus import is_struck_behind
from renja_docs.content.finding import Finding
from renja_docs.content.origin import Node
from renja_docs.content.perubahan import ButirPerubahan
from renja_docs.content.susunan import is_struck
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense import evaluation
from renja_docs.sense.amending.address import find, way
from renja_docs.sense.amending.annex_address import Annexes
from renja_docs.sense.expressions import expressions
from renja_docs.sense.functions.facts_told import tells
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.tree import After, Tree
from renja_docs.text.location import Location

RULE: Final = Rule(
    code="RD4107",
    severity="galat",
    title="Rujukan sesudah perubahan",
    source="UU 12/2011 Lampiran II angka 236 dan 272",
    explanation=(
        "Yang dirujuk oleh pasal lain tidak dihapus dan tidak kehilangan namanya; bila dihapus, "
        "pasal yang merujuknya ikut diubah."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="perubahan/+",
            bad='jenis: dihapus\npasal: "3"',
            good='jenis: dihapus\npasal: "4"',
            package="konsolidasi",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """References to what is gone, and to what is deleted."""
    after = reading.tree.after
    if after is None:
        for text, place in _to_struck(reading.tree):
            yield _finding(text, place, text.origin.location)
        return
    whole = reading.naskah.batang_tubuh.origin.at("perubahan").location
    for found in evaluation.read(after.consolidated.naskah).findings:
        if found.location.file not in reading.naskah.sources:
            message = f"Sesudah perubahan ini, {found.place}: {found.message}"
            yield RULE.finding(whole, message, found.advice, place=found.place)
    deleted = dict(_deleted(reading, after))
    for text, place in _to_struck(after.tree):
        if place.path in deleted:
            yield _finding(text, place, deleted[place.path])


def _finding(text: Text, struck: Place, location: Location) -> Finding:
    return RULE.finding(
        location,
        f"{text.place} mengacu ke {struck.name} yang dihapus.",
        f"Ubah juga {text.place}, atau jangan hapus {struck.name}.",
        place=text.place,
    )


def _deleted(reading: Reading, after: After) -> Iterator[tuple[str, Location]]:
    """The paths of what this regulation deletes, with the operation that does."""
    for butir in reading.naskah.batang_tubuh.perubahan:
        if butir.jenis != "dihapus":
            continue
        found = _annex_part(after, butir) if butir.lampiran else _in_body(after, butir)
        if found is None:
            continue
        for place in found.walk():
            yield place.path, butir.origin.location


def _in_body(after: After, butir: ButirPerubahan) -> Place | None:
    """The place of what is deleted in the body."""
    return find(after.tree.tubuh, way(butir))


def _annex_part(after: After, butir: ButirPerubahan) -> Place | None:
    """The place of a Lampiran or of its chapter that is deleted."""
    annexes = Annexes(after.consolidated.naskah)
    lampiran = annexes.lampiran(butir.lampiran or "")
    if lampiran is None or butir.tabel or butir.baris:
        return None
    node: Node | None = lampiran
    if butir.bab:
        node = annexes.chapter(lampiran, butir.bab)
    return next((one for one in (*after.tree.lampiran, *after.tree.bab) if one.node is node), None)


def _to_struck(tree: Tree) -> Iterator[tuple[Text, Place]]:
    """The texts that refer to what is deleted, with that place."""
    struck = {f"nomor:{place.target}": place for place in _struck(tree)}
    for text in tree.texts() if struck else ():
        for name in _told(text):
            if name in struck:
                yield text, struck[name]


def _struck(tree: Tree) -> Iterator[Place]:
    """What is deleted and can be referred to."""
    tops = (*tree.tubuh, *tree.lampiran, *tree.bab)
    for place in chain.from_iterable(top.walk() for top in tops):
        if place.target and place.node is not None and _is_gone(place.node):
            yield place


def _is_gone(node: Node) -> bool:
    return is_struck(node) or is_struck_behind(node)


def _told(text: Text) -> Iterator[str]:
    """The names of what a text tells by its expressions."""
    if "{{" in text.typed:
        for expression in expressions(text.typed):
            yield from tells(expression)
