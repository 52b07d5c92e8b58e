"""A regulation revokes acts of its own level or lower."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.law.citation import registri
from renja_docs.sense.law.hierarchy import JENIS
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4070",
    severity="galat",
    title="Mencabut peraturan yang lebih tinggi",
    source="UU 12/2011 Lampiran II angka 158 (UU 13/2022) dan 223",
    explanation=(
        "Peraturan hanya dicabut dengan peraturan yang tingkatannya sama atau lebih tinggi."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="mencabut",
            bad="[perda-2-2025]",
            good="[perbup-20-2025]",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Listed acts of a higher level."""
    perbup = reading.naskah.perbup
    acts = registri(reading.naskah.dasar_hukum)
    own_level = reading.naskah.jenis.derajat
    for i, id_ in enumerate(perbup.mencabut):
        if id_ in acts and JENIS[acts[id_].jenis].derajat < own_level:
            yield RULE.finding(
                perbup.origin.at("mencabut", i).location,
                f"{perbup.jenis} tidak dapat mencabut {id_}.",
                "Hapus dari mencabut.",
                place="mencabut",
            )
