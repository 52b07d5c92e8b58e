"""The regulation is of the year before the plan year, or of that year."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6074",
    severity="peringatan",
    title="Tahun peraturan dan tahun rencana",
    source="Permendagri 86/2017 Pasal 142",
    explanation=(
        "Peraturan tentang rencana kerja ditetapkan pada tahun sebelum tahun rencana, paling "
        "lambat tahun itu sendiri."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tahun",
            bad="2022",
            good="2025",
            found="perbup.yaml: tahun_rencana",
        ),
        Case(
            file="perbup.yaml",
            at="tahun",
            bad="2027",
            good="2026",
            found="perbup.yaml: tahun_rencana",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A regulation made too early, or after the year that it plans."""
    perbup = reading.naskah.perbup
    if perbup.tahun_rencana and perbup.tahun_rencana - perbup.tahun not in (0, 1):
        yield RULE.finding(
            perbup.origin.at("tahun_rencana").location,
            f"Peraturan tahun {perbup.tahun} untuk rencana tahun {perbup.tahun_rencana}.",
            "Periksa tahun dan tahun_rencana.",
            related=(perbup.origin.at("tahun").location,),
        )
