"""An expression uses names that it knows."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3012",
    severity="galat",
    title="Nama tidak dikenal dalam ekspresi",
    source="Aturan ekspresi proyek ini (docs/panduan.md)",
    explanation="Ekspresi hanya mengenal nama dan fungsi yang tercantum dalam panduan.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Pemerintah {{ kabupaten }} mendukung Renja ini.",
            good="Pemerintah {{ daerah }} mendukung Renja ini.",
        ),
    ),
)
