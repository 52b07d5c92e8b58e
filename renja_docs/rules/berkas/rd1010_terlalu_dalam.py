"""Values are not nested deeper than anything that can be printed."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1010",
    severity="galat",
    title="Susunan terlalu dalam",
    source="Keputusan proyek: paling dalam 50 tingkat",
    explanation=(
        "Susunan sedalam itu tidak dapat dicetak dan biasanya terjadi karena kurung "
        "yang tidak ditutup."
    ),
    cases=(
        Case(
            file="gaya.yaml",
            at="",
            bad=f"kata: {'[' * 51}Musrenbang{']' * 51}",
            good="kata: [Musrenbang]",
        ),
    ),
)
