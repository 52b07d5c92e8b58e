"""A fact stands in one place and is named from there: no aliases."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1007",
    severity="galat",
    title="Alias",
    source="YAML 1.2; keputusan proyek: YAML dibaca sebagai teks",
    explanation=(
        "Alias (*nama) menyalin isi jangkar. Teks yang diawali bintang harus diapit tanda kutip."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="penetapan/tempat",
            bad="*tempat",
            good="Contoh",
        ),
    ),
)
