"""The number in brackets is in small letters, one blank behind its figure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.bilangan_kata import NUMBER_BEFORE_BRACKETS, read_words
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6083",
    severity="peringatan",
    title="Cara menulis bilangan dalam kurung",
    source="EYD",
    explanation="Bilangan dalam kurung ditulis dengan huruf kecil dan didahului satu spasi.",
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini berlaku selama 1 (Satu) tahun.",
            good="Renja ini berlaku selama 1 (satu) tahun.",
            repaired="Renja ini berlaku selama 1 (satu) tahun.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini berlaku selama 1(satu) tahun.",
            good="Renja ini berlaku selama 1 (satu) tahun.",
            repaired="Renja ini berlaku selama 1 (satu) tahun.",
        ),
    ),
)

_BLANKS: Final = (" ", "\u00a0")


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers in brackets written otherwise."""
    for text, told in matches(reading.texts, NUMBER_BEFORE_BRACKETS):
        if read_words(told["words"]) is not None and not _is_right(told):
            right = f"{told['digits']} ({told['words'].casefold()})"
            message = f"{quoted(told[0])} tidak menurut kaidah."
            yield in_text(reading, RULE, text, told.span(), message, f"Tulis {right}.", right)


def _is_right(told: re.Match[str]) -> bool:
    """True for small letters behind one blank."""
    return told["words"].islower() and told["blank"] in _BLANKS
