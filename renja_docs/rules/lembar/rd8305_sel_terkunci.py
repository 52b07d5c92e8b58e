"""A cell that is computed, or that a row cannot have."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8305",
    severity="galat",
    title="Sel terkunci berubah",
    source="Cara kerja lembar masuk",
    explanation=(
        "Sel abu-abu dihitung oleh program, memuat beberapa blok, atau tidak berlaku bagi "
        "baris itu."
    ),
    silent="it is told of a sheet that comes back (tests/unit/test_spreadsheet.py)",
)
