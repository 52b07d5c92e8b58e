"""Bold and italic are closed in the text that opens them."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3011",
    severity="galat",
    title="Tebal atau miring tidak ditutup",
    source="Aturan ekspresi proyek ini (docs/panduan.md)",
    explanation="Setiap ** dan * pembuka perlu penutup dalam teks yang sama.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Data **penting ini.",
            good="Data **penting** ini.",
        ),
    ),
)
