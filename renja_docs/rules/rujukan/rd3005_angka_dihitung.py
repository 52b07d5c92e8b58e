"""A figure that an expression computes can be computed."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3005",
    severity="galat",
    title="Angka tidak dapat dihitung",
    source="Aturan ekspresi proyek ini (docs/panduan.md)",
    explanation="Nilai yang diminta tidak ada, bukan angka, atau pembaginya nol.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Capaiannya {{ persen(10, 0) }}.",
            good="Capaiannya {{ persen(10, 20) }}.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Jumlahnya {{ jumlah('dua', 3) }}.",
            good="Jumlahnya {{ jumlah(2, 3) }}.",
        ),
    ),
)
