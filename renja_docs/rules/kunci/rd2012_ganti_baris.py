"""A text is one paragraph."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2012",
    severity="galat",
    title="Ganti baris di dalam teks",
    source="Susunan isi proyek ini (docs/skema)",
    explanation=(
        "Satu teks adalah satu paragraf. Baris kosong di tengah >- atau pemakaian | "
        "membuat ganti baris yang tidak dapat dicetak di sini."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad=("|\n  Renja ini disusun bersama masyarakat.\n  Semoga Renja ini bermanfaat."),
            good=(">-\n  Renja ini disusun bersama masyarakat.\n  Semoga Renja ini bermanfaat."),
        ),
    ),
)
