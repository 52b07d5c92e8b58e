"""The references of the amended act still lead somewhere once it is amended."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.susunan import is_struck
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense import evaluation
from renja_docs.sense.expressions import expressions
from renja_docs.sense.functions.telling import tells
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.sense.tree import After

RULE: Final = Rule(
    code="RD4107",
    severity="galat",
    title="Rujukan sesudah perubahan",
    source="UU 12/2011 Lampiran II angka 236 dan 270",
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
        return
    naskah = after.consolidated.naskah
    whole = reading.naskah.batang_tubuh.origin.at("perubahan").location
    for found in evaluation.read(naskah).findings:
        if found.location.file not in reading.naskah.sources:
            message = f"Sesudah perubahan ini, {found.place}: {found.message}"
            yield RULE.finding(whole, message, found.advice, place=found.place)
    for text, name in _to_struck(after):
        own = text.origin.location.file in reading.naskah.sources
        yield RULE.finding(
            text.origin.location if own else whole,
            f"Sesudah perubahan ini, {text.place} mengacu ke {name} yang dihapus.",
            f"Ubah juga {text.place}, atau jangan hapus {name}.",
            place=text.place,
        )


def _to_struck(after: After) -> Iterator[tuple[Text, str]]:
    """The texts of an amended act that refer to what is deleted, with its name."""
    struck = {
        f"nomor:{place.target}": place.name
        for top in after.tree.tubuh
        for place in top.walk()
        if place.target and place.node is not None and is_struck(place.node)
    }
    if not struck:
        return
    for text in after.tree.texts():
        for expression in expressions(text.typed) if "{{" in text.typed else ():
            told = next((name for name in tells(expression) if name in struck), None)
            if told is not None:
                yield text, struck[told]
