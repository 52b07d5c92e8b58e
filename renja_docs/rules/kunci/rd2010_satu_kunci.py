"""An item of which one key is asked has no second one."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2010",
    severity="galat",
    title="Terlalu banyak kunci",
    source="Susunan isi proyek ini (docs/skema)",
    explanation=(
        "Unsur daftar ini harus mempunyai tepat satu kunci; dua kunci dalam satu unsur "
        "biasanya berarti kurang satu tanda hubung."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi",
            bad=("- paragraf: Renja ini disusun bersama masyarakat.\n  subjudul: Harapan"),
            good=("- paragraf: Renja ini disusun bersama masyarakat.\n- subjudul: Harapan"),
        ),
    ),
)
