"""A new row whose place or values are not known."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8307",
    severity="galat",
    title="Baris baru lembar kerja belum lengkap",
    source="Cara kerja lembar masuk",
    explanation=(
        "Baris baru memerlukan tempat (kode atau nama induknya) dan setiap nilai yang harus diisi."
    ),
    silent="it is told of a sheet that comes back (tests/unit/test_spreadsheet.py)",
)
