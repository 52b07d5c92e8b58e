"""No figure is told by itself."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3006",
    severity="galat",
    title="Angka menceritakan dirinya sendiri",
    source="Aturan ekspresi proyek ini (docs/panduan.md)",
    explanation="Sebuah fakta mengutip fakta lain yang kembali mengutipnya.",
    cases=(
        Case(
            file="perbup.yaml",
            at="fakta/0/nilai",
            bad="\"{{ fakta('luas-wilayah') }}\"",
            good="61,45 km²",
        ),
    ),
)
