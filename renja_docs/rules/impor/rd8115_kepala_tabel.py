"""A head of a table in the source that is incomplete or misspelt."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8115",
    severity="peringatan",
    title="Kepala tabel pada berkas sumber",
    source="Permendagri 86/2017 Lampiran",
    explanation="Setiap tabel mempunyai nomor, judul, dan kepala kolom yang lengkap.",
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
