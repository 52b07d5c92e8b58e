"""A title of a chapter that stands otherwise elsewhere in the source."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD8106",
    severity="peringatan",
    title="Judul yang berbeda-beda pada berkas sumber",
    source="Permendagri 86/2017 Lampiran",
    explanation=(
        "Judul bab dan subbab sama di batang tubuh, daftar isi, sistematika, dan kepalanya sendiri."
    ),
    silent="it is told of a file that is imported (tests/unit/test_importing.py)",
)
