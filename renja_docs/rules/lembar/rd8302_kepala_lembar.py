"""A head, a code or a name of a row that has been changed."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8302",
    severity="galat",
    title="Kepala atau kunci lembar kerja berubah",
    source="Cara kerja lembar masuk",
    explanation=(
        "Kepala kolom, kode, id, dan nama baris induk mengenali tempat setiap nilai dalam "
        "YAML; bila berubah, tempatnya tidak pasti lagi."
    ),
    silent="it is told of a sheet that comes back (tests/unit/test_spreadsheet.py)",
)
