"""A norm or a definition of the source without its full stop."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8104",
    severity="galat",
    title="Akhir kalimat pada berkas sumber",
    source="UU 12/2011 Lampiran II angka 101",
    explanation="Norma dan definisi berakhir dengan titik.",
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
