"""An abbreviation takes the initials of the words that it stands for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.teks.kepanjangan import (
    IN_BRACKETS,
    KINDS,
    WORDS,
    initials,
    without_particles,
)
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7018",
    severity="peringatan",
    title="Singkatan dan huruf awalnya",
    source="EYD",
    explanation="Singkatan terdiri atas huruf awal kata-kata kepanjangannya.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Indikator Kinerja Utama (IKK) diukur setiap tahun.",
            good="Indikator Kinerja Utama (IKU) diukur setiap tahun.",
        ),
    ),
)

_FEWEST_LETTERS: Final = 3
_MOST_WORDS: Final = 8


def check(reading: Reading) -> Iterator[Finding]:
    """Abbreviations one letter away from the initials of as many capital words in front of them."""
    for text, match in matches(reading.of_kinds(KINDS), IN_BRACKETS):
        singkatan = match["short"]
        words = _words_for(singkatan, text.printed[: match.start()])
        letters = initials(words)
        if _is_misspelt(singkatan, letters):
            yield in_text(
                reading,
                RULE,
                text,
                match.span("short"),
                f"{singkatan} tidak cocok dengan huruf awal {quoted(' '.join(words))}.",
                f"Tulis {letters}?",
            )


def _words_for(singkatan: str, before: str) -> list[str]:
    """The last words, particles aside, as many as the abbreviation has letters."""
    words = without_particles(WORDS.findall(before)[-_MOST_WORDS:])
    return words[-len(singkatan) :]


def _is_misspelt(singkatan: str, letters: str) -> bool:
    """True if an abbreviation begins as the initials do, and differs from them in one letter."""
    if not _is_in_capitals(singkatan) or not letters.isupper():
        return False
    if len(letters) != len(singkatan) or letters[0] != singkatan[0]:
        return False
    wrong = [one for one, other in zip(singkatan, letters, strict=True) if one != other]
    return len(wrong) == 1


def _is_in_capitals(singkatan: str) -> bool:
    """True for an abbreviation of some capitals alone; an acronym takes other letters too."""
    if len(singkatan) < _FEWEST_LETTERS:
        return False
    return singkatan.isalpha() and singkatan.isupper()
