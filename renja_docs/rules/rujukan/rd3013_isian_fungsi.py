"""A function gets what it asks for."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3013",
    severity="galat",
    title="Isian fungsi tidak sesuai",
    source="Aturan ekspresi proyek ini (docs/panduan.md)",
    explanation="Banyak atau jenis isian dalam tanda kurung tidak cocok dengan fungsinya.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja memuat {{ terbilang() }} program.",
            good="Renja memuat {{ terbilang(5) }} program.",
        ),
    ),
)
