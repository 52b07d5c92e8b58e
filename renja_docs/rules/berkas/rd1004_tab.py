"""Indents and gaps are made of blanks."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1004",
    severity="galat",
    title="Tab",
    source="YAML 1.2 pasal 6.1",
    explanation=(
        "Lekukan YAML dibuat dengan spasi; tab di tengah teks tidak punya arti dalam dokumen."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="",
            bad="isi:\n\t- paragraf: Semoga Renja ini bermanfaat.",
            good="isi:\n  - paragraf: Semoga Renja ini bermanfaat.",
        ),
        Case(
            file="perbup.yaml",
            at="tahap",
            bad="rancangan\t# menunggu pembahasan",
            good="rancangan # menunggu pembahasan",
            repaired="rancangan # menunggu pembahasan",
        ),
    ),
)
