"""A figure of the source that is written otherwise than those around it."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8112",
    severity="peringatan",
    title="Bentuk angka pada berkas sumber",
    source="Kelaziman penulisan angka dalam satu tabel",
    explanation="Angka dalam satu kolom ditulis dengan satu bentuk.",
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
