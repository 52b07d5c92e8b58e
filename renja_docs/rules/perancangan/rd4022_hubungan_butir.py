"""A list in a norm says how its items combine."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Rincian
from renja_docs.rules.perancangan.tabulasi import norm_lists
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4022",
    severity="galat",
    title="Rincian tanpa hubungan",
    source="UU 12/2011 Lampiran II angka 88 sampai dengan 90",
    explanation=(
        "Rincian dalam norma menyatakan sifatnya: dan (kumulatif), atau (alternatif), dan/atau."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian",
            bad="butir:\n  - program\n  - kegiatan",
            good="hubungan: dan\nbutir:\n  - program\n  - kegiatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lists of several phrases without 'hubungan'; whole sentences need none."""
    for place in norm_lists(reading):
        rincian = place.node_of(Rincian)
        if len(place.children) > 1 and not rincian.hubungan and not rincian.kalimat:
            yield RULE.finding(
                place.origin.location,
                "Rincian tidak menyatakan hubungan antarbutirnya.",
                "Tambahkan hubungan: dan, atau, atau dan/atau.",
                place=place.name,
            )
