"""A norm says wajib, harus or dapat, by what it means."""

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
    title="Wajib, harus, dan dapat bersama-sama",
    source="UU 12/2011 Lampiran II angka 268 dan angka 269",
    explanation=(
        "Wajib menyatakan kewajiban yang bersanksi, harus menyatakan syarat, dapat menyatakan "
        "kewenangan yang boleh tidak dipakai; ketiganya tidak dipakai bersama-sama."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Kecamatan harus dan wajib menyampaikan laporan",
            good="Kecamatan harus menyampaikan laporan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Camat dapat dan wajib mengevaluasi Renja Kecamatan",
            good="Camat dapat mengevaluasi Renja Kecamatan",
        ),
    ),
)

_BOTH: Final = re.compile(
    r"\b(?:(?:wajib|harus)(?:\s+(?:dan|atau|serta|dan/atau))?\s+(?:wajib|harus)"
    r"|(?:wajib|harus)\s+(?:dan|atau|serta|dan/atau)\s+dapat"
    r"|dapat\s+(?:dan|atau|serta|dan/atau)\s+(?:wajib|harus))\b",
    re.IGNORECASE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Norms with two of the words for one duty."""
    for text, found in matches(reading.of("batang-tubuh"), _BOTH):
        message = f"{text.place} memakai {quoted(found[0])}."
        advice = "Pilih wajib (kewajiban bersanksi), harus (syarat), atau dapat (kewenangan)."
        yield in_text(reading, RULE, text, found.span(), message, advice)
