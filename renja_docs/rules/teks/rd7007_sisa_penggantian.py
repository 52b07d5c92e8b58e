"""No wreck of a global replacement is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7007",
    severity="peringatan",
    title="Sisa penggantian massal",
    source="EYD",
    explanation=(
        "Penggantian serentak meninggalkan singkatan yang rusak atau nama dan tahun yang berulang "
        "dalam satu frasa."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Rencana Pembangunan Jangka Panjang Daerah (RPJ Perangkat Daerah) menjadi acuan.",
            good="Rencana Pembangunan Jangka Panjang Daerah (RPJPD) menjadi acuan.",
        ),
        Case(
            file="bab/2-evaluasi.yaml",
            at="@evaluasi-renja/uraian",
            bad="Memuat evaluasi atas pelaksanaan Renja PD {{ perangkat_daerah }} tahun lalu.",
            good="Memuat evaluasi atas pelaksanaan Renja {{ perangkat_daerah }} tahun lalu.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja Kecamatan Tahun 2026 {{ daerah }} Tahun 2026 disusun setiap tahun.",
            good="Renja Kecamatan {{ daerah }} Tahun 2026 disusun setiap tahun.",
        ),
    ),
)

_WRECKED: Final = re.compile(
    r"""
    \bRPJM?P?\s+(?:Perangkat\ Daerah|PD)\b
    | \([A-Z]{1,4}\s+(?:Perangkat\ Daerah|Dinas\ [A-Z]\w+)\)
    | \bPD\s+(?:Dinas|Badan|Kecamatan)\b
    | \bPerangkat\ Daerah\s+(?:Dinas|Badan|Kecamatan)\s+[A-Z]
    """,
    re.VERBOSE,
)
_YEAR_TWICE: Final = re.compile(
    r"""
    \b[Tt]ahun\s+(?P<year>(?:19|20)\d{2}) (?!\s*[-–])\b
    (?:\s+
        (?!ini\b|dan\b|dengan\b|sampai\b|yang\b|untuk\b|pada\b|terhadap\b|dari\b|atas\b
          |dibanding|disusun|merupakan|adalah)
        [\w-]+
    ){1,6}
    \s+[Tt]ahun\s+(?P=year)\b (?!\s*[-–])
    """,
    re.VERBOSE,
)
"""One year twice in one phrase; behind a preposition or a verb another phrase begins."""


def check(reading: Reading) -> Iterator[Finding]:
    """Abbreviations that a replacement wrecked, and years that it doubled."""
    for text, match in matches(reading.texts, _WRECKED, _YEAR_TWICE):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{quoted(match[0], 90)} seperti sisa penggantian serentak.",
            "Perbaiki frasa ini.",
        )
