"""The name of the regulation carries no abbreviation in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.nama_peraturan import nama_peraturan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4002",
    severity="galat",
    title="Singkatan ditambahkan pada nama peraturan",
    source="UU 12/2011 Lampiran II angka 5 (UU 13/2022)",
    explanation=("Nama peraturan tidak ditambah dengan singkatan atau akronim dalam tanda kurung."),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana Kerja (Renja) Kecamatan Contoh Utara Tahun 2026",
            good="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
            repaired="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
        ),
    ),
)

_IN_BRACKETS: Final = re.compile(r"\s*\(\s*[A-Z][A-Za-z]*\s*\)")


def check(reading: Reading) -> Iterator[Finding]:
    """Single words in brackets that begin with a capital."""
    nama = nama_peraturan(reading)
    for match in nama.matches(_IN_BRACKETS):
        yield in_text(
            reading,
            RULE,
            nama,
            match.span(),
            f"Nama peraturan ditambah singkatan {match[0].strip()}.",
            "Hapus singkatan itu.",
            "",
        )
