"""A text is not cut off by a number sign."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1011",
    severity="galat",
    title="Teks terpotong oleh tanda #",
    source="YAML 1.2 pasal 6.6",
    explanation=("Tanda # sesudah spasi memulai komentar, sehingga sisa teks hilang dari dokumen."),
    cases=(
        Case(
            file="perbup.yaml",
            at="@jumlah-desa/sumber",
            bad="Kecamatan dalam angka #2",
            good="'Kecamatan dalam angka #2'",
        ),
    ),
)
