"""A formula can be read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.isian import RumusBerketerangan, Simbol
from renja_docs.content.origin import Origin
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense import rumus
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7060",
    severity="galat",
    title="Rumus terbaca",
    source="penulisan rumus naskah ini",
    explanation=(
        "Rumus ditulis dengan +, -, *, /, ^ (pangkat), _ (indeks), akar(…), jumlah(…; …; …), "
        "nama huruf Yunani, dan tanda kurung yang berpasangan."
    ),
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0",
            bad="rumus: T = (P * H / 100",
            good="rumus: T = (P * H) / 100",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0",
            bad="{rumus: {tulis: T = P * H, keterangan: [{simbol: P_, arti: pajak}]}}",
            good="{rumus: {tulis: T = P * H, keterangan: [{simbol: P, arti: pajak}]}}",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Formulas and symbols whose notation says nothing."""
    for place in reading.tree.of("rumus", "simbol"):
        typed, origin = _notation(place)
        try:
            rumus.read(typed)
        except rumus.RumusError as fault:
            near = typed[max(fault.at - 12, 0) : fault.at + 1].strip()
            yield RULE.finding(
                origin.location,
                f"Rumus tidak terbaca: {fault.message} (dekat “{near}”).",
                "Perbaiki tulisannya, misalnya T = (P * H) / 100.",
                place=place.name,
            )


def _notation(place: Place) -> tuple[str, Origin]:
    node = place.node
    if isinstance(node, Simbol):
        return node.simbol, node.origin.at("simbol")
    formula = place.node_of(RumusBerketerangan)
    return formula.tulis, formula.origin.at("tulis")
