"""A sentence begins with a capital; a comma is not followed by a capital conjunction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.sentences import closes_abbreviation

RULE: Final = Rule(
    code="RD7036",
    severity="peringatan",
    title="Huruf awal kalimat",
    source="EYD",
    explanation=(
        "Kalimat diawali huruf kapital, dan koma tidak diikuti kata hubung berhuruf kapital."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Capaian kinerja terukur. dalam hal itu camat berperan.",
            good="Capaian kinerja terukur. Dalam hal itu camat berperan.",
            repaired="Capaian kinerja terukur. Dalam hal itu camat berperan.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Pada tahun itu, Dengan cermat camat menyusun Renja.",
            good="Pada tahun itu, dengan cermat camat menyusun Renja.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="renja disusun setiap tahun.",
            good="Renja disusun setiap tahun.",
            repaired="Renja disusun setiap tahun.",
        ),
    ),
)

_SMALL_BEGINNING: Final = re.compile(
    r"(?<=[a-z)”%0-9])(?P<end>[.?!])\s+(?P<letter>[a-z])(?=[a-z]+\s)"
)
_CAPITAL_BEHIND_COMMA: Final = re.compile(
    r",\s+(?P<word>Dengan|Dalam|Untuk|Yang|Dan|Serta|Agar|Karena|Sehingga|Oleh|Pada|Dari|Atau"
    r"|Maka|Sebagai|Antara|Melalui|Bahwa|Di|Ke)(?=\s+[a-z])"
)
_SMALL_LETTER: Final = re.compile(r"[“\"(]?(?P<letter>[a-z])")


def check(reading: Reading) -> Iterator[Finding]:
    """Beginnings of sentences and of paragraphs in small letters, and capitals behind a comma."""
    for text in prose(reading).candidates(_SMALL_BEGINNING):
        yield from _sentences(reading, text)
    for text in prose(reading).candidates(_CAPITAL_BEHIND_COMMA):
        yield from _behind_commas(reading, text)
    for text in reading.of_kinds({"paragraf"}, "lampiran"):
        yield from _paragraph(reading, text)


def _sentences(reading: Reading, text: Text) -> Iterator[Finding]:
    """Sentences that begin with a small letter, but for those behind an abbreviation."""
    for match in text.matches(_SMALL_BEGINNING):
        if closes_abbreviation(text.printed, match.start("end")):
            continue
        start = match.start("letter")
        message = f"Kalimat diawali huruf kecil: {quoted(text.printed[start : start + 20])}."
        yield _to_capital(reading, text, match, message)


def _behind_commas(reading: Reading, text: Text) -> Iterator[Finding]:
    """Conjunctions with a capital in the middle of a sentence."""
    for match in text.matches(_CAPITAL_BEHIND_COMMA):
        yield in_text(
            reading,
            RULE,
            text,
            match.span("word"),
            f"{quoted(match[0])} di tengah kalimat.",
            "Tulis dengan huruf kecil, atau akhiri kalimat dengan titik.",
        )


def _paragraph(reading: Reading, text: Text) -> Iterator[Finding]:
    """A paragraph that begins with a small letter."""
    match = _SMALL_LETTER.match(text.printed)
    if match:
        message = f"Paragraf diawali huruf kecil: {quoted(text.printed[:20])}."
        yield _to_capital(reading, text, match, message)


def _to_capital(reading: Reading, text: Text, match: re.Match[str], message: str) -> Finding:
    """The finding at a letter that must be a capital."""
    capital = match["letter"].upper()
    advice = "Awali dengan huruf kapital."
    return in_text(reading, RULE, text, match.span("letter"), message, advice, capital)
