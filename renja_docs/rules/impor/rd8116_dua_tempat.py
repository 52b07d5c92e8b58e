"""Two places of the source that say different things of the same node."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8116",
    severity="galat",
    title="Dua tempat yang berbeda pada berkas sumber",
    source="Permendagri 86/2017 Lampiran",
    explanation=(
        "Satu program, kegiatan, atau indikator mempunyai nama, target, dan angka yang sama di "
        "semua tabel."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
