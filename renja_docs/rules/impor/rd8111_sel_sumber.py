"""A cell of the source that is empty or holds no value."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8111",
    severity="galat",
    title="Sel tabel pada berkas sumber",
    source="Permendagri 86/2017 Lampiran",
    explanation="Sel yang dituntut oleh bentuk resmi terisi, dengan nilai yang dapat dibaca.",
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
