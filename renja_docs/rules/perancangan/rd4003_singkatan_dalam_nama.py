"""The name of the regulation uses no abbreviation in place of words."""

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
    code="RD4003",
    severity="peringatan",
    title="Singkatan dalam nama peraturan",
    source="UU 12/2011 Lampiran II angka 5 (UU 13/2022)",
    explanation=(
        "Nama peraturan tidak memakai singkatan, kecuali istilah teknis yang baku atau yang tidak "
        "ada padanannya."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana Kerja SKPD Tahun 2026",
            good="Rencana Kerja Perangkat Daerah Tahun 2026",
        ),
    ),
)

_ABBREVIATION: Final = re.compile(r"(?<!\()\b[A-Z]{2,}[a-z]?\b(?!\))")
_ROMAN: Final = re.compile(r"[IVXLC]+")


def check(reading: Reading) -> Iterator[Finding]:
    """Words in capitals that are no Roman numerals; in a name all in capitals nobody can tell."""
    nama = nama_peraturan(reading)
    if nama.printed.isupper():
        return
    for match in nama.matches(_ABBREVIATION):
        if _ROMAN.fullmatch(match[0]):
            continue
        yield in_text(
            reading,
            RULE,
            nama,
            match.span(),
            f"Nama peraturan memakai singkatan {match[0]}.",
            "Tulis kepanjangannya.",
        )
