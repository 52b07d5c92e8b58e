"""A value is one of the words that its key knows."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2005",
    severity="galat",
    title="Pilihan tidak dikenal",
    source="Susunan isi proyek ini (docs/skema)",
    explanation=(
        "Nilai kunci ini harus salah satu kata dari daftar; nilai ya/tidak ditulis "
        "dengan kata ya atau tidak."
    ),
    cases=(
        Case(
            file="gaya.yaml",
            at="",
            bad="koma_sebelum_perlu: true",
            good="koma_sebelum_perlu: ya",
            repaired="koma_sebelum_perlu: ya",
        ),
        Case(
            file="perbup.yaml",
            at="tahap",
            bad="final",
            good="rancangan",
        ),
    ),
)
