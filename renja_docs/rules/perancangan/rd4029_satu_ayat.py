"""A Pasal with ayat has two of them or more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4029",
    severity="peringatan",
    title="Pasal dengan satu ayat",
    source="UU 12/2011 Lampiran II angka 81",
    explanation=(
        "Pasal dirinci ke dalam beberapa ayat; satu norma ditulis sebagai pasal tanpa ayat."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat",
            bad="[Camat melaksanakan Renja Kecamatan]",
            good="[Camat melaksanakan Renja Kecamatan, Camat melaporkan pelaksanaannya]",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="pasal/1",
            bad="id: kedudukan\nayat:\n  - Camat melaksanakan Renja Kecamatan",
            good="id: kedudukan\nteks: Camat melaksanakan Renja Kecamatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The only ayat of a Pasal."""
    for pasal in reading.tree.pasal(quoted=True):
        ayat = tuple(pasal.of("ayat"))
        if len(ayat) == 1:
            yield RULE.finding(
                ayat[0].origin.location,
                f"{pasal.name} hanya mempunyai satu ayat.",
                "Tulis bunyinya sebagai teks pasal.",
                place=pasal.name,
            )
