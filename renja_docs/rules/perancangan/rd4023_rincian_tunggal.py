"""A list has two items or more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.tabulasi import norm_lists
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4023",
    severity="galat",
    title="Rincian dengan satu butir",
    source="UU 12/2011 Lampiran II angka 85",
    explanation="Tabulasi merinci lebih dari satu unsur.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian",
            bad="hubungan: dan\nbutir:\n  - program",
            good="hubungan: dan\nbutir:\n  - program\n  - kegiatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lists of the body that list nothing."""
    for rincian in norm_lists(reading):
        count = len(rincian.children)
        if count < 2:
            yield RULE.finding(
                rincian.origin.location,
                f"Rincian hanya memuat {count} butir.",
                "Gabungkan butir itu ke dalam kalimatnya.",
                place=rincian.name,
            )
