"""A forecast that follows from the factor is not typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.anggaran import typed_forecasts
from renja_docs.rules.angka.pohon import at_node
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6026",
    severity="catatan",
    title="Prakiraan maju yang tidak perlu diketik",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation="Prakiraan maju yang sama dengan pagu kali faktor tidak perlu diketik.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/maju",
            bad="32.450.985",
            good="36.000.000",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Forecasts that are the computed one."""
    for given in typed_forecasts(reading):
        if given.typed == given.computed:
            yield at_node(
                RULE,
                given.sub,
                "maju",
                "Prakiraan maju ini sama dengan pagu kali faktor.",
                "Hapus baris ini.",
            )
