"""An abbreviation takes the initials of the words that it stands for."""

from __future__ import annotations

import operator
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import in_front, matches
from renja_docs.rules.teks.kepanjangan import (
    IN_BRACKETS,
    KINDS,
    WORDS,
    initials,
    without_particles,
)
from renja_docs.rules.terms import all_istilah
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
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/+",
            bad=(
                "istilah: Rencana Kerja Pemerintah Daerah\n"
                "singkatan: RKDP\n"
                "arti: dokumen perencanaan Daerah"
            ),
            good=(
                "istilah: Rencana Kerja Pemerintah Daerah\n"
                "singkatan: RKPD\n"
                "arti: dokumen perencanaan Daerah"
            ),
        ),
    ),
)

_FEWEST_LETTERS: Final = 3
_MOST_WORDS: Final = 8


def check(reading: Reading) -> Iterator[Finding]:
    """Abbreviations one slip away from the initials of the capital words in front of them."""
    for text, match in matches(reading.of_kinds(KINDS), IN_BRACKETS):
        singkatan = match["short"]
        words = without_particles(
            WORDS.findall(in_front(text.printed, match.start()))[-_MOST_WORDS:]
        )
        meant = _meant(singkatan, words)
        if meant:
            message, advice = _told(singkatan, meant)
            yield in_text(reading, RULE, text, match.span("short"), message, advice)
    yield from _defined(reading)


def _defined(reading: Reading) -> Iterator[Finding]:
    """The same of terms that are defined with their abbreviation."""
    for term in all_istilah(reading):
        meant = _meant(term.short, without_particles(term.full.split()))
        if term.is_singkatan and meant:
            message, advice = _told(term.short, meant)
            yield RULE.finding(
                term.origin.at("singkatan").location, message, advice, place=term.place
            )


def _told(singkatan: str, meant: list[str]) -> tuple[str, str]:
    """What is seen, and what may have been meant."""
    message = f"{singkatan} tidak cocok dengan huruf awal {quoted(' '.join(meant))}."
    return message, f"Tulis {initials(meant)} bila itu singkatannya."


def _meant(singkatan: str, words: list[str]) -> list[str]:
    """The words whose initials an abbreviation misspells; none where it spells some rightly."""
    if len(singkatan) < _FEWEST_LETTERS or not (singkatan.isalpha() and singkatan.isupper()):
        return []
    longest = min(len(singkatan) + 1, len(words))
    phrases = [words[-count:] for count in range(len(singkatan) - 1, longest + 1)]
    if any(initials(phrase).upper() == singkatan for phrase in phrases):
        return []
    misspelt = (phrase for phrase in phrases if _misspells(singkatan, initials(phrase)))
    return next(misspelt, [])


def _misspells(singkatan: str, letters: str) -> bool:
    """True if an abbreviation is the initials with two neighbours exchanged or one letter wrong."""
    if not letters.isupper() or len(letters) != len(singkatan) or letters[0] != singkatan[0]:
        return False
    wrong = sum(map(operator.ne, letters, singkatan))
    is_exchanged = wrong == 2 and sorted(letters) == sorted(singkatan)
    return wrong == 1 or is_exchanged
