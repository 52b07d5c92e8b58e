"""The Renstra before ends before the Renstra begins, unless it was replaced early."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6070",
    severity="peringatan",
    title="Masa Renstra bertumpang tindih",
    source="Permendagri 86/2017 Pasal 125",
    explanation=(
        "Masa Renstra sebelumnya lazimnya berakhir sebelum masa Renstra dimulai, kecuali bila "
        "Renstra itu diganti lebih awal."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="renstra_lalu",
            bad="awal: 2020\nakhir: 2025",
            good="awal: 2020\nakhir: 2024",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A former Renstra, earlier than this one in both its years, that ends when this one runs."""
    former, present = reading.naskah.perbup.renstra_lalu, reading.naskah.perbup.renstra
    if former is None or present is None:
        return
    if former.awal < present.awal <= former.akhir < present.akhir:
        yield RULE.finding(
            former.origin.at("akhir").location,
            f"Masa Renstra sebelumnya berakhir {former.akhir}, Renstra dimulai {present.awal}.",
            "Periksa renstra dan renstra_lalu.",
        )
