"""A part of the source whose wording is fixed by law and was typed otherwise."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8105",
    severity="galat",
    title="Rumus baku pada berkas sumber",
    source="UU 12/2011 Lampiran II angka 23, 99, 163, dan 192",
    explanation=(
        "Bagian peraturan yang bunyinya tetap ditulis menurut rumusnya; program mencetaknya "
        "menurut rumus itu."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
