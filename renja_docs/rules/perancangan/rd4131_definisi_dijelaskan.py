"""Definitions are their own explanation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.explanation import explained
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4131",
    severity="peringatan",
    title="Definisi dijelaskan lagi",
    source="UU 12/2011 Lampiran II angka 187",
    explanation=(
        "Definisi harus sudah jelas dengan sendirinya, sehingga pasalnya tidak diberi penjelasan."
    ),
    cases=(
        Case(
            package="perda",
            file="penjelasan.yaml",
            at="pasal/+",
            bad="{pasal: pengertian, teks: Daerah meliputi seluruh kecamatan}",
            good="{pasal: tujuan, teks: Daerah meliputi seluruh kecamatan}",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Explanations of a Pasal of definitions, or of one of them."""
    for one in explained(reading.tree.penjelasan, reading.tree.pasal(quoted=True)):
        provision = one.provision
        if provision is not None and provision.holds("definisi"):
            yield RULE.finding(
                one.explanation.origin.location,
                f"{one.explanation.name} menjelaskan definisi.",
                "Hapus; perjelas definisinya bila perlu.",
                place=one.explanation.name,
            )
