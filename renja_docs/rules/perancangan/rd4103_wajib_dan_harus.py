"""A norm says wajib or harus, by what it means."""

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
    code="RD4103",
    severity="galat",
    title="Wajib dan harus bersama-sama",
    source="UU 12/2011 Lampiran II angka 268 dan angka 269",
    explanation=(
        "Wajib menyatakan kewajiban yang bersanksi, harus menyatakan syarat; keduanya tidak "
        "dipakai bersama-sama."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Kecamatan harus dan wajib menyampaikan laporan",
            good="Kecamatan harus menyampaikan laporan",
        ),
    ),
)

_BOTH: Final = re.compile(
    r"\b(?:wajib\s+(?:dan|atau|serta)\s+harus|harus\s+(?:dan|atau|serta)\s+wajib|wajib\s+harus"
    r"|harus\s+wajib)\b",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Norms with both words for one duty."""
    for text, found in matches(reading.of("batang-tubuh"), _BOTH):
        message = f"{text.place} memakai {quoted(found[0])}."
        advice = "Pilih wajib (kewajiban bersanksi) atau harus (syarat)."
        yield in_text(reading, RULE, text, found.span(), message, advice)
