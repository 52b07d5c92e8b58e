"""A value that is written well is also possible."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2006",
    severity="galat",
    title="Nilai di luar jangkauan",
    source="Susunan isi proyek ini (docs/skema)",
    explanation=(
        "Cara menulisnya benar, tetapi nilainya mustahil: tanggal yang tidak ada, tahun "
        "yang terlalu jauh, ukuran yang tidak muat pada kertas."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="penetapan/tanggal",
            bad="31 Juni 2025",
            good="30 Juni 2025",
        ),
        Case(
            file="perbup.yaml",
            at="renstra/akhir",
            bad="9029",
            good="2029",
        ),
    ),
)
