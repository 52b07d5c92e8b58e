"""The acts of Mengingat stand by rank, then by time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.dasar_hukum.daftar_peraturan import in_mengingat, misplaced
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5003",
    severity="galat",
    title="Urutan Mengingat",
    source="UU 12/2011 Lampiran II angka 43",
    explanation=(
        "Dasar hukum diurutkan menurut tata urutan peraturan; "
        "yang setingkat menurut saat pengundangannya."
    ),
    needs=frozenset({"Opsi"}),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- pp-12-2019\n- pp-17-2018",
            good="- pp-17-2018\n- pp-12-2019",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="mengingat",
            bad="- pp-12-2019\n- uu-23-2014\n- perda-2-2025",
            good="- uu-23-2014\n- pp-12-2019\n- perda-2-2025",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Acts of Mengingat that stand too far down."""
    yield from misplaced(reading, RULE, "Mengingat", in_mengingat(reading))
