"""Foreign words stand in italics, or better in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.prose import SENTENCES
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.daftar import lines
from renja_docs.rules.teks.miring import in_italics
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD7051",
    severity="peringatan",
    title="Kata asing tidak miring",
    source="UU 12/2011 Lampiran II angka 254; EYD",
    explanation="Kata asing dalam uraian dicetak miring, atau diganti dengan padanannya.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Permohonan diajukan secara online.",
            good="Permohonan diajukan secara *online*.",
            repaired="Permohonan diajukan secara *online*.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Workshop diadakan di setiap desa.",
            good="Lokakarya diadakan di setiap desa.",
        ),
    ),
)

_KINDS: Final[frozenset[TextKind]] = SENTENCES - {"alt"}
_OF_TABLES: Final = frozenset({"input", "output", "outcome"})
"""Words of the official tables (Permendagri 86/2017), which stand there upright."""


def check(reading: Reading) -> Iterator[Finding]:
    """Foreign words of the list that stand upright."""
    for text in reading.of("lampiran", "tabel"):
        if text.kind not in _KINDS:
            continue
        for match in text.matches(_foreign()):
            if not in_italics(text, match.start()) and not _is_of_table(text, match[0]):
                yield _finding(reading, text, match)


def _is_of_table(text: Text, word: str) -> bool:
    return text.zone == "tabel" and word.casefold() in _OF_TABLES


def _finding(reading: Reading, text: Text, match: re.Match[str]) -> Finding:
    word = match[0]
    new = None
    if match.start():  # an asterisk in front of all would be an alias in YAML
        new = f"*{word}*"
    return in_text(
        reading,
        RULE,
        text,
        match.span(),
        f"Kata asing {quoted(word)} tidak miring.",
        f"Tulis {_indonesian()[word.casefold()]}, atau *{word}*.",
        new,
    )


@cache
def _indonesian() -> Mapping[str, str]:
    """The Indonesian words for foreign ones."""
    pairs = [line.split("|") for line in lines("asing.txt") if "|" in line]
    return {foreign.strip(): indonesian.strip() for foreign, indonesian in pairs}


@cache
def _foreign() -> re.Pattern[str]:
    """Finds the foreign words, longer ones first."""
    words = sorted(_indonesian(), key=len, reverse=True)
    any_word = "|".join(re.escape(word) for word in words)
    return re.compile(rf"(?<![\w*-])(?:{any_word})(?![\w-])", re.IGNORECASE)
