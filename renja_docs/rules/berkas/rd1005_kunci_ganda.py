"""A key stands once in its place."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1005",
    severity="galat",
    title="Kunci ganda",
    source="YAML 1.2 pasal 3.2.1.3",
    explanation=(
        "Dari dua kunci yang sama hanya satu yang dapat dipakai; yang lain hilang tanpa "
        "pemberitahuan."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="renstra",
            bad="awal: 2025\nakhir: 2029\nakhir: 2030",
            good="awal: 2025\nakhir: 2029",
        ),
    ),
)
