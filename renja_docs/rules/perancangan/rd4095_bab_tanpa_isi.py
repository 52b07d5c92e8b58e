"""Chapters and their parts hold something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4095",
    severity="galat",
    title="Bab atau subbab tanpa isi",
    source="Permendagri 86/2017 Lampiran",
    explanation="Bab memuat isi atau subbab, dan subbab memuat isi.",
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi",
            bad="[]",
            good=("- paragraf: >-\n    Demikian Renja ini disusun untuk dilaksanakan."),
            found="bab/5-penutup.yaml: id",
        ),
        Case(
            file="bab/3-tujuan.yaml",
            at="@program-kegiatan/isi",
            bad="[]",
            good=("- paragraf: >-\n    Program dan kegiatan disusun menurut Renstra."),
            found="bab/3-tujuan.yaml: @program-kegiatan/id",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Chapters with neither blocks nor parts, and parts without blocks."""
    for part in reading.tree.of("bab", "subbab"):
        if not part.children:
            kind = part.kind
            yield RULE.finding(
                part.origin.at("id").location,
                f"{kind.capitalize()} {part.printed('judul')} tidak berisi.",
                f"Isi {kind} itu.",
                place=part.name,
            )
