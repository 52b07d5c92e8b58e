"""A row that was moved, copied or removed."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8303",
    severity="galat",
    title="Baris lembar kerja pindah, ganda, atau hilang",
    source="Cara kerja lembar masuk",
    explanation=(
        "Urutan baris berasal dari YAML. Baris yang dipindahkan atau digandakan tidak dapat "
        "dikenali dengan pasti, dan baris yang hilang hanya dihapus bila diminta."
    ),
    silent="it is told of a sheet that comes back (tests/unit/test_spreadsheet.py)",
)
