"""A number of a list in the source that is skipped or repeated."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8103",
    severity="galat",
    title="Penomoran pada berkas sumber",
    source="UU 12/2011 Lampiran II angka 79, 82, dan 87",
    explanation="Nomor dan huruf rincian berurutan tanpa melompat dan tanpa berulang.",
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
