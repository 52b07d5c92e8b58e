"""A change that cannot be written."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8308",
    severity="galat",
    title="Perubahan tidak dapat ditulis ke YAML",
    source="Cara kerja lembar masuk",
    explanation=(
        "Perubahan ditulis hanya bila berkas sesudahnya terbaca dan menyatakan tepat apa yang "
        "diminta."
    ),
    silent="it is told of a sheet that comes back (tests/unit/test_spreadsheet.py)",
)
