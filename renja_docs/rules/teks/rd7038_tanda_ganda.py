"""No two marks of punctuation stand in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.teks.tanda import PUNCTUATED
from renja_docs.sense.reading import Reading
from renja_docs.text.sentences import closes_abbreviation

RULE: Final = Rule(
    code="RD7038",
    severity="galat",
    title="Tanda baca berganda",
    source="EYD",
    explanation="Dua tanda baca tidak ditulis berturut-turut.",
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad='"Renja dilaksanakan dengan kaidah sebagai berikut::"',
            good='"Renja dilaksanakan dengan kaidah sebagai berikut:"',
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Kegiatan itu, misalnya, gotong royong,, dilaporkan oleh camat.",
            good="Kegiatan itu (pelatihan, gotong royong, dll., di desa) dilaporkan oleh camat.",
        ),
    ),
)

_TWO_MARKS: Final = re.compile(
    r"[,;:]{2,}|,\.|\.,|;\.|:\.|\.;|(?<!\.)\.\.(?!\.)|\s[,;]\s*[,;]",
)


def check(reading: Reading) -> Iterator[Finding]:
    """Two marks; behind the full stop of an abbreviation another may stand."""
    for text, match in matches(reading.of_kinds(PUNCTUATED), _TWO_MARKS):
        if not closes_abbreviation(text.printed, match.start()):
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Tanda baca {quoted(match[0])} berganda.",
                "Sisakan satu tanda.",
            )
