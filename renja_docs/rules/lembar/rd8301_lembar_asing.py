"""A sheet that is none of ours, or one that is missing."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8301",
    severity="galat",
    title="Lembar kerja dari tempat lain",
    source="Cara kerja lembar masuk",
    explanation=(
        "Lembar kerja dibaca kembali hanya bila dikeluarkan oleh program ini, dengan semua "
        "lembarnya."
    ),
    silent="it is told of a sheet that comes back (tests/unit/test_spreadsheet.py)",
)
