"""Of several provisions the one with the lower number is named first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.pengacuan import JOINED, numbers, provisions
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4056",
    severity="peringatan",
    title="Urutan pengacuan",
    source="UU 12/2011 Lampiran II angka 276",
    explanation=(
        "Dari beberapa pasal atau ayat yang diacu, nomor yang lebih kecil disebut lebih dahulu."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam Pasal 3 dan Pasal 2 menjadi pedoman",
            good="Renja sebagaimana dimaksud dalam Pasal 2 dan Pasal 3 menjadi pedoman",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud pada ayat (2) huruf b dan ayat (1) menjadi pedoman",
            good="Renja sebagaimana dimaksud pada ayat (1) dan ayat (2) huruf b menjadi pedoman",
        ),
    ),
)

_SERIES: Final = tuple(
    re.compile(rf"{provision}(?:{JOINED}{provision})+")
    for provision in (
        r"\bPasal\s+\d+(?:\s+ayat\s+\(\d+\w?\))?(?:\s+huruf\s+[a-z]\b)?",
        r"\bayat\s+\(\d+\w?\)(?:\s+huruf\s+[a-z]\b)?",
    )
)
"""Two or more Pasal, or ayat, each with the part of it that is meant."""


def check(reading: Reading) -> Iterator[Finding]:
    """Series whose numbers go down somewhere."""
    for text, match in matches(reading.of("batang-tubuh"), *_SERIES):
        named = [numbers(provision)[0] for provision in provisions(match[0])]
        if named != sorted(named):
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Urutan pengacuan terbalik: {quoted(match[0])}.",
                "Sebut nomor yang lebih kecil lebih dahulu.",
            )
