"""A paragraph that announces a list ends in a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.siblings import lead_ins
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4077",
    severity="peringatan",
    title="Pengantar daftar tanpa titik dua",
    source="EYD",
    explanation="Paragraf yang mengantar daftar berakhir dengan titik dua.",
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad='"Renja dilaksanakan dengan kaidah sebagai berikut."',
            good='"Renja dilaksanakan dengan kaidah sebagai berikut:"',
            repaired='"Renja dilaksanakan dengan kaidah sebagai berikut:"',
        ),
    ),
)

_ANNOUNCING: Final = re.compile(
    r"(?:berikut(?:\s+ini)?|yaitu|yakni|antara\s+lain|meliputi|adalah)\s*[.,]\s*\Z"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Paragraphs that announce the list behind them, with another mark at their end."""
    for text in _in_front_of_lists(reading):
        if _ANNOUNCING.search(text.printed):
            yield in_text(
                reading,
                RULE,
                text,
                (len(text.printed.rstrip()) - 1, len(text.printed)),
                f"{text.place} mengantar daftar tanpa titik dua.",
                "Tutup kalimat itu dengan titik dua.",
                ":",
            )


def _in_front_of_lists(reading: Reading) -> Iterator[Text]:
    """The paragraphs of the Lampiran right behind which a list stands."""
    for lead in lead_ins(reading):
        is_paragraph = lead.place.kind == "paragraf"
        if is_paragraph and lead.place.zone == "lampiran":
            yield lead.text
