"""Proposals of usulan.yaml stand under a code of program.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.pohon import nodes
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6009",
    severity="galat",
    title="Kode usulan",
    source="Permendagri 86/2017 Lampiran T-C.32",
    explanation="Kode pada usulan.yaml ada dalam program.yaml.",
    cases=(
        Case(
            file="usulan.yaml",
            at="@7.01.06.2.01.0002/kode",
            bad="7.01.06.2.01.0003",
            good="7.01.06.2.01.0001",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Proposals under a code that no node has."""
    if reading.naskah.program is None:
        return
    known = {node.kode for node in nodes(reading)}
    for group in reading.tree.of("usulan"):
        if group.id not in known:
            yield RULE.finding(
                group.origin.at("kode").location,
                f"Kode {group.id} tidak ada dalam program.yaml.",
                "Tulis kode sub kegiatan atau kegiatan yang ada.",
                place=group.name,
            )
