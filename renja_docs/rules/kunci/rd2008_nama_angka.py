"""An id is no number, for numbers are computed."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2008",
    severity="galat",
    title="Nama berupa angka",
    source="Susunan isi proyek ini (docs/skema)",
    explanation=(
        "Nomor dihitung oleh program dan berubah bila ada sisipan; nama (id) tetap, "
        "karena itu bukan angka."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="pasal/2/id",
            bad="3",
            good="sistematika",
        ),
    ),
)
