"""A range of years has an en dash without blanks."""

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
    code="RD7044",
    severity="peringatan",
    title="Tanda pisah pada rentang tahun",
    source="EYD",
    explanation="Rentang tahun memakai tanda pisah (–) tanpa spasi.",
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja menjabarkan Renstra Tahun 2025-2029.",
            good="Renja menjabarkan Renstra Tahun 2025–2029.",
            repaired="Renja menjabarkan Renstra Tahun 2025–2029.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja menjabarkan Renstra Tahun 2025 – 2029.",
            good="Renja disusun menurut Keputusan Nomor 050-5889 Tahun 2021.",
            repaired="Renja menjabarkan Renstra Tahun 2025–2029.",
        ),
    ),
)

_RANGE: Final = re.compile(
    r"(?<![\d.\-/])(?P<first>(?:19|20)\d{2})"
    r"(?:\s*-\s*|\s+[–—]\s*|\s*[–—]\s+|—)"
    r"(?P<last>(?:19|20)\d{2})(?![\d\-/])"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Ranges with a hyphen, an em dash, or blanks."""
    for text, match in matches(reading.texts, _RANGE):
        right = f"{match['first']}–{match['last']}"
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"Rentang {quoted(match[0])} memakai tanda yang keliru.",
            f"Tulis {right}.",
            right,
        )
