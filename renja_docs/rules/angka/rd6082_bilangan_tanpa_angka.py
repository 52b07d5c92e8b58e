"""A number in brackets has its figure in front."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.bilangan_kata import NUMBER_IN_WORDS, read_words
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import terbilang

RULE: Final = Rule(
    code="RD6082",
    severity="galat",
    title="Bilangan tanpa angka",
    source="UU 12/2011 Lampiran II angka 270c",
    explanation="Bilangan dalam kurung didahului angkanya.",
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini berlaku selama (satu) tahun.",
            good="Renja ini berlaku selama 1 (satu) tahun.",
            repaired="Renja ini berlaku selama 1 (satu) tahun.",
        ),
    ),
)

_WORDS_ALONE: Final = re.compile(
    rf"(?<=[A-Za-z,] )\((?P<words>{NUMBER_IN_WORDS})\)(?=\s+[A-Za-z])", re.IGNORECASE
)
"""A number in brackets between two words."""


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers in brackets behind a word."""
    for text, told in matches(reading.texts, _WORDS_ALONE):
        number = read_words(told["words"])
        if number is not None:
            yield in_text(
                reading,
                RULE,
                text,
                told.span(),
                f"{quoted(told[0])} tanpa angka di depannya.",
                f"Tulis {number} ({terbilang(number)}).",
                f"{number} {told[0]}",
            )
