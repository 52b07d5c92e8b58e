"""Quotes are curly, as the printed law has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import own_words
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7059",
    severity="peringatan",
    title="Tanda petik lurus",
    source="EYD V, Tanda Petik",
    explanation="Kutipan dan istilah khusus diapit tanda petik lengkung (“ ”).",
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad='Kecamatan memperoleh predikat "Baik" dalam evaluasi.',
            good="Kecamatan memperoleh predikat “Baik” dalam evaluasi.",
            repaired="Kecamatan memperoleh predikat “Baik” dalam evaluasi.",
        ),
    ),
)

_STRAIGHT: Final = re.compile(r'(?<![\w"])"(?P<words>[^\s"](?:[^"{}]*[^\s"{}])?)"(?![\w"])')


def check(reading: Reading) -> Iterator[Finding]:
    """Words between straight quotes."""
    for text, match in matches(own_words(reading), _STRAIGHT):
        right = f"“{match['words']}”"
        message = f"{quoted(match[0])} memakai tanda petik lurus."
        yield in_text(reading, RULE, text, match.span(), message, f"Tulis {right}.", right)
