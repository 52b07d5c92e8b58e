"""A word that is explained stands in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4124",
    severity="peringatan",
    title="Tanda petik pada yang dijelaskan",
    source="UU 12/2011 Lampiran II angka 191",
    explanation="Istilah, kata, atau frasa yang dijelaskan diapit tanda petik.",
    cases=(
        Case(
            file="penjelasan.yaml",
            at="pasal/3/ayat/0/teks",
            bad="Yang dimaksud dengan anggaran belanja adalah dana satuan pendidikan",
            good="Yang dimaksud dengan “anggaran belanja” adalah dana satuan pendidikan",
            package="perda",
        ),
    ),
)

_UNQUOTED: Final = re.compile(
    r"\bYang dimaksud dengan\s+(?!(?:(?:asas|kata|frasa|istilah|huruf|prinsip)\s+)?[“\"‘'])"
)


def check(reading: Reading) -> Iterator[Finding]:
    """The formula of an explanation without the mark behind it."""
    texts = reading.of_kinds({"penjelasan"}, "penjelasan")
    for text, match in matches(texts, _UNQUOTED):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{text.place} tidak mengapit yang dijelaskan dengan tanda petik.",
            "Tulis Yang dimaksud dengan “...” adalah ....",
        )
