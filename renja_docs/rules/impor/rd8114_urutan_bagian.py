"""Parts of the source in another order."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8114",
    severity="peringatan",
    title="Urutan bagian pada berkas sumber",
    source="UU 12/2011 Lampiran II angka 195, 196, dan 197",
    explanation=(
        "Lampiran diawali kepalanya, lalu sampul, kata pengantar, daftar isi, bab, dan "
        "penandatanganan."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
