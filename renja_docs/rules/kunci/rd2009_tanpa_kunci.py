"""An item of which one key is asked has it."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2009",
    severity="galat",
    title="Tidak satu pun kunci diisi",
    source="Susunan isi proyek ini (docs/skema)",
    explanation="Unsur daftar ini harus mempunyai tepat satu kunci.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi",
            bad="- {}",
            good="- paragraf: Semoga Renja ini bermanfaat.",
        ),
    ),
)
