"""A cell of the source that is empty where others like it are filled."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8117",
    severity="peringatan",
    title="Sel yang lazimnya terisi pada berkas sumber",
    source="Permendagri 86/2017 Lampiran",
    explanation="Target, hasil, dan angka yang diisi pada baris lain diisi pula pada baris ini.",
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
