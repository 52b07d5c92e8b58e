"""Abbreviations and acronyms are written one way."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import Span, in_text, quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.rules.searching import matches, printed_matches
from renja_docs.rules.teks.kepanjangan import ABBREVIATION, kepanjangan
from renja_docs.rules.terms import all_istilah
from renja_docs.rules.text_kinds import outside_identity
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD7015",
    severity="peringatan",
    title="Bentuk singkatan dan akronim",
    source="EYD",
    explanation=(
        "Singkatan ditulis kapital semua, akronim dengan huruf awal kapital, sama di semua tempat."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Rencana Kerja (Renja) memuat program; RENJA disusun setiap tahun.",
            good="Rencana Kerja (Renja) memuat program; Renja disusun setiap tahun.",
            repaired="Rencana Kerja (Renja) memuat program; Renja disusun setiap tahun.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Pelaku KUKM dan K-UKM mengikuti musyawarah.",
            good="Pelaku KUKM mengikuti musyawarah.",
            repaired="Pelaku KUKM dan KUKM mengikuti musyawarah.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/1/paragraf",
            bad="Usulan dibahas dalam musrenbang tingkat desa.",
            good="Usulan dibahas dalam Musrenbang tingkat desa.",
            repaired="Usulan dibahas dalam Musrenbang tingkat desa.",
            also=(Edit("gaya.yaml", "", "kata:\n  - Musrenbang"),),
        ),
    ),
)

_WORD: Final = re.compile(r"(?<![\w-])[A-Za-z]{3,}(?![\w-])")
_HYPHENATED: Final = re.compile(r"(?<![\w.–/-])[A-Z]{1,4}-[A-Z]{2,6}(?![\w–-]|\.\d)")
_NOT_PROSE: Final[frozenset[TextKind]] = frozenset({"lokasi", "gambar"})
_IN_CAPITALS: Final[frozenset[TextKind]] = frozenset({"judul", "kolom"})
_ACRONYMS: Final = ("Ren", "Mus")
"""How those acronyms begin that gaya.yaml lists: Renstra, Musrenbang."""


def check(reading: Reading) -> Iterator[Finding]:
    """Words that differ from an abbreviation in capitals, or in a hyphen."""
    forms = _forms(reading)
    spelt = outside_identity(reading).with_word(forms.__contains__)
    for text, word in printed_matches(spelt, _WORD):
        right = forms.get(word[0].casefold(), word[0])
        if right != word[0] and _must_be_right(text, word):
            yield _finding(reading, text, word.span(), right)
    whole = _without_hyphen(reading)
    for text, word in matches(outside_identity(reading), _HYPHENATED):
        right = word[0].replace("-", "")
        if right in whole:
            yield _finding(reading, text, word.span(), right)


def _must_be_right(text: Text, word: re.Match[str]) -> bool:
    """True for a typed word of prose; a heading may be all in capitals."""
    if text.kind in _NOT_PROSE or not text.is_typed(*word.span()):
        return False
    is_heading = text.kind in _IN_CAPITALS
    return not (is_heading and word[0].isupper())


def _finding(reading: Reading, text: Text, span: Span, right: str) -> Finding:
    """The finding at a word that elsewhere has another form."""
    words = text.printed[span[0] : span[1]]
    message = f"{quoted(words)} di tempat lain ditulis {right}."
    return in_text(reading, RULE, text, span, message, f"Tulis {right}.", right)


def _forms(reading: Reading) -> dict[str, str]:
    """The right form of each abbreviation and acronym, by its small letters."""
    forms = {one.singkatan for one in kepanjangan(reading)}
    forms |= _short_terms(reading)
    forms.update(filter(_is_short_form, reading.naskah.opsi.kata))
    return {form.casefold(): form for form in sorted(forms) if _is_of_letters(form)}


def _short_terms(reading: Reading) -> set[str]:
    """The short forms of defined terms; one that is a word of its term is no abbreviation."""
    terms = reading.once(all_istilah)
    short: set[str] = set()
    for term in terms:
        short.update(term.short.split()[:1])
    return short.difference(*(term.full.split() for term in terms))


def _is_short_form(word: str) -> bool:
    """True if a word of gaya.yaml is an abbreviation or an acronym, not a name."""
    return word.isupper() or word.startswith(_ACRONYMS)


def _is_of_letters(form: str) -> bool:
    """True for a form of three letters or more and nothing else."""
    return len(form) > 2 and form.isalpha()


def _without_hyphen(reading: Reading) -> frozenset[str]:
    """The abbreviations that stand somewhere without a hyphen."""
    return frozenset(word[0] for _, word in printed_matches(reading.texts, ABBREVIATION))
