"""The key says what a value is: no tags and no directives."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1008",
    severity="galat",
    title="Tag atau arahan",
    source="YAML 1.2; keputusan proyek: YAML dibaca sebagai teks",
    explanation=(
        "Tag (!nama) dan arahan (%YAML) mengubah jenis nilai; jenis nilai di sini "
        "ditentukan oleh kuncinya."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tahun",
            bad="!!int 2025",
            good="2025",
        ),
        Case(
            file="gaya.yaml",
            at="",
            bad="%YAML 1.1\n---\nkoma_sebelum_perlu: ya",
            good="koma_sebelum_perlu: ya",
        ),
    ),
)
