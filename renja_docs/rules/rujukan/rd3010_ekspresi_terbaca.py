"""An expression is a name, a call or a sum, between double braces."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3010",
    severity="galat",
    title="Ekspresi tidak terbaca",
    source="Aturan ekspresi proyek ini (docs/panduan.md)",
    explanation=(
        "Kurung kurawal ganda tidak berpasangan, atau isinya bukan nama, fungsi, atau n - 2."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja Tahun {{ n -- }} disusun.",
            good="Renja Tahun {{ n - 1 }} disusun.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja Tahun {{ n } disusun.",
            good="Renja Tahun {{ n }} disusun.",
        ),
    ),
)
