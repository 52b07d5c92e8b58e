"""Column numbers of the source that are skipped or repeated."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8108",
    severity="galat",
    title="Nomor kolom tabel pada berkas sumber",
    source="Permendagri 86/2017 Lampiran",
    explanation="Nomor kolom berurutan dari (1), satu nomor untuk satu kolom.",
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
