"""An id is made of small letters, figures and hyphens."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2007",
    severity="galat",
    title="Nama tidak sah",
    source="Susunan isi proyek ini (docs/skema)",
    explanation="Nama (id) memakai huruf kecil, angka, dan tanda hubung, dan diawali huruf.",
    cases=(
        Case(
            file="perbup.yaml",
            at="fakta/0/id",
            bad="Luas Wilayah",
            good="luas-wilayah",
        ),
    ),
)
