"""A code of the source that is not in the form of the nomenclature."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8109",
    severity="galat",
    title="Kode program pada berkas sumber",
    source="Permendagri 90/2019 Lampiran",
    explanation=(
        "Kode ditulis menurut nomenklatur, bagian kegiatan dengan titik (2.06), dan satu kode "
        "untuk satu nama."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
