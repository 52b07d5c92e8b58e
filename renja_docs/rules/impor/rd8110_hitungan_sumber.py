"""A sum or a quotient of the source that does not follow from its figures."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8110",
    severity="galat",
    title="Hitungan pada berkas sumber",
    source="Permendagri 86/2017 Lampiran",
    explanation=(
        "Jumlah sama dengan jumlah rinciannya, dan hasil hitungan sama dengan hitungannya. "
        "Program menghitungnya sendiri; di sini diberitahukan angka yang diketik."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
