"""A file of the content is not larger than anybody would write it."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Rule

RULE: Final = Rule(
    code="RD1001",
    severity="galat",
    title="Berkas terlalu besar",
    source="Keputusan proyek: satu berkas paling besar 5 MB dan 500.000 nilai",
    explanation="Berkas sebesar itu hampir pasti salah tempel atau bukan naskah.",
    silent="a file of more than 5 MB is no example (tests/unit/test_source.py)",
)
