"""A value that was changed in the sheet and in the file."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8306",
    severity="galat",
    title="Lembar kerja dan YAML diubah bersamaan",
    source="Cara kerja lembar masuk",
    explanation=(
        "Nilai itu berubah dalam YAML sesudah lembar dikeluarkan, dan berubah pula dalam "
        "lembar; program tidak memilih salah satunya."
    ),
    silent="it is told of a sheet that comes back (tests/unit/test_spreadsheet.py)",
)
