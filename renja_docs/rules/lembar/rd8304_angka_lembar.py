"""A cell of which Excel has made something else."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8304",
    severity="galat",
    title="Sel yang diubah Excel",
    source="Cara kerja lembar masuk",
    explanation=(
        "Excel mengubah teks menjadi angka, tanggal, atau persen. Nilainya diterima hanya "
        "bila maksudnya pasti: 1,25 yang dibaca Excel dapat berasal dari 1.250."
    ),
    silent="it is told of a sheet that comes back (tests/unit/test_spreadsheet.py)",
)
