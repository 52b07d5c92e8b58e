"""Foreign words stand in italics, or better in Indonesian."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.teks.miring import in_italics
from renja_docs.rules.teks.senarai import lines
from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text, TextKind

RULE: Final = Rule(
    code="RD7051",
    severity="peringatan",
    title="Kata asing tidak miring",
    source="UU 12/2011 Lampiran II angka 254; EYD",
    explanation="Kata asing dalam uraian dicetak miring, atau diganti dengan padanannya.",
    by_file=True,
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
    for text, match in matches(reading.of("lampiran", "tabel"), _foreign()):
        is_prose = text.kind in _KINDS
        if is_prose and not _may_stand(text, match):
            yield _finding(reading, text, match)


def _may_stand(text: Text, word: re.Match[str]) -> bool:
    """True for a word in italics, and in tables for one of the official tables."""
    if in_italics(text, word.start()):
        return True
    return text.zone == "tabel" and word[0].casefold() in _OF_TABLES


def _finding(reading: Reading, text: Text, match: re.Match[str]) -> Finding:
    """The finding at a foreign word, with its Indonesian one."""
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
    """The Indonesian words for foreign ones; a word without one stands in the list alone."""
    found = {}
    for line in lines("asing.txt"):
        foreign, _, indonesian = line.partition("|")
        if indonesian:
            found[foreign.strip()] = indonesian.strip()
    return found


@cache
def _foreign() -> re.Pattern[str]:
    """Finds the foreign words, longer ones first."""
    words = sorted(_indonesian(), key=len, reverse=True)
    any_word = "|".join(map(re.escape, words))
    return re.compile(rf"(?<![\w*-])(?:{any_word})(?![\w-])", re.IGNORECASE)
