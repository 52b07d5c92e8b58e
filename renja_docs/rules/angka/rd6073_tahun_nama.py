"""The name of the regulation tells the plan year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.tahun import YEAR
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6073",
    severity="galat",
    title="Tahun rencana dalam nama peraturan",
    source="UU 12/2011 Lampiran II angka 2",
    explanation=("Tahun dalam nama peraturan tentang rencana kerja sama dengan tahun_rencana."),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2025",
            good="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
        ),
    ),
)

_YEAR_IN_NAME: Final = re.compile(rf"tahun\s+({YEAR})(?!\s*[-–])", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """A name with years of which none is the plan year; periods are let be."""
    perbup = reading.naskah.perbup
    named = {int(year) for year in _YEAR_IN_NAME.findall(perbup.tentang)}
    if perbup.tahun_rencana and named and perbup.tahun_rencana not in named:
        yield RULE.finding(
            perbup.origin.at("tentang").location,
            f"Nama peraturan menyebut tahun {min(named)}, "
            f"sedangkan tahun_rencana {perbup.tahun_rencana}.",
            "Samakan keduanya.",
            place="nama peraturan",
        )
