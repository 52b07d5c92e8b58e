"""Three or more provisions in a row are named from the first to the last."""

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
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4055",
    severity="galat",
    title="Pengacuan beruntun tanpa sampai dengan",
    source="UU 12/2011 Lampiran II angka 273",
    explanation=(
        "Lebih dari dua pasal, ayat, atau huruf yang berurutan diacu dengan frasa sampai dengan."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam Pasal 1, Pasal 2, dan Pasal 3 menjadi pedoman",
            good="Renja sebagaimana dimaksud dalam Pasal 1 sampai dengan Pasal 3 menjadi pedoman",
            repaired=(
                "Renja sebagaimana dimaksud dalam Pasal 1 sampai dengan Pasal 3 menjadi pedoman"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Arsip sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c disimpan",
            good="Arsip sebagaimana dimaksud dalam huruf a, huruf b, dan huruf d disimpan",
            repaired="Arsip sebagaimana dimaksud dalam huruf a sampai dengan huruf c disimpan",
        ),
    ),
)

_SERIES: Final = tuple(
    re.compile(rf"\b{provision}(?:{JOINED}{provision}){{2,}}(?!\s+(?:ayat|huruf|angka|sampai))")
    for provision in (r"Pasal\s+\d+", r"ayat\s+\(\d+\)", r"huruf\s+[a-z]\b")
)
"""Three or more Pasal, ayat, or huruf, of which no part is named behind the last."""


def check(reading: Reading) -> Iterator[Finding]:
    """Series whose numbers follow one another."""
    for text, match in matches(reading.of("batang-tubuh"), *_SERIES):
        if _in_a_row(numbers(match[0])):
            yield _finding(reading, text, match)


def _in_a_row(found: list[int]) -> bool:
    """True for numbers of which none is left out."""
    return found == list(range(found[0], found[0] + len(found)))


def _finding(reading: Reading, text: Text, match: re.Match[str]) -> Finding:
    """The finding at a series, with its first and its last provision."""
    named = provisions(match[0])
    right = f"{named[0]} sampai dengan {named[-1]}"
    return in_text(
        reading,
        RULE,
        text,
        match.span(),
        f"Pengacuan beruntun: {quoted(match[0])}.",
        f"Tulis {right}, atau rujuk(..., sampai=...).",
        right,
    )
