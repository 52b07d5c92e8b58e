"""Doubled words and joined names have a hyphen without blanks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7043",
    severity="galat",
    title="Tanda hubung",
    source="EYD",
    explanation=(
        "Kata ulang, perundang-undangan, dan nama yang digabung ditulis dengan tanda hubung tanpa "
        "spasi."
    ),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja memuat tujuan dan cita – cita pembangunan.",
            good="Renja memuat tujuan dan cita-cita pembangunan.",
            repaired="Renja memuat tujuan dan cita-cita pembangunan.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun menurut peraturan perundang undangan.",
            good="Renja disusun menurut peraturan perundang-undangan.",
            repaired="Renja disusun menurut peraturan perundang-undangan.",
        ),
        Case(
            file="program.yaml",
            at="sumber_dana/0/teks",
            bad="Dana Transfer Umum- Dana Alokasi Umum",
            good="Dana Transfer Umum-Dana Alokasi Umum",
            repaired="Dana Transfer Umum-Dana Alokasi Umum",
        ),
    ),
)

_WITH_BLANKS: Final = re.compile(
    r"(?<![\w-])(?P<left>[A-Za-z]{2,})(?P<dash>\s*[-–]\s+|\s+[-–]\s*)(?P<right>[A-Za-z]{3,})(?![\w])"
)
_LEGISLATION: Final = re.compile(
    r"(?<![\w-])(?P<left>[Pp]erundang)\s+(?P<right>[Uu]ndangan)(?![\w-])"
)
_FEWEST_ALIKE: Final = 3
_LONG: Final = 4


def check(reading: Reading) -> Iterator[Finding]:
    """Words that want a hyphen, with blanks around it or without one."""
    for text, match in matches(reading.texts, _WITH_BLANKS):
        if _belong_together(match):
            yield _finding(reading, text, match)
    for text, match in matches(reading.texts, _LEGISLATION):
        yield _finding(reading, text, match)


def _belong_together(match: re.Match[str]) -> bool:
    """True if the dash joins two words; one with blanks around it may also part two thoughts."""
    if match["dash"].rstrip() == "-" and match["right"][0].isupper():
        return True
    left, right = match["left"].casefold(), match["right"].casefold()
    if (left, right) == ("perundang", "undangan"):
        return True
    return _is_doubled(left, right)


def _is_doubled(left: str, right: str) -> bool:
    """True if two words are one doubled, prefix and suffix aside: dicita - citakan."""
    if len(left) <= _LONG and not _is_in_other(left, right):
        return False
    longest = min(len(left), len(right))
    return any(left[-n:] == right[:n] for n in range(_FEWEST_ALIKE, longest + 1))


def _is_in_other(left: str, right: str) -> bool:
    """True if one of two words holds the other."""
    return left in right or right in left


def _finding(reading: Reading, text: Text, match: re.Match[str]) -> Finding:
    """The finding at two words that want a hyphen."""
    joined = f"{match['left']}-{match['right']}"
    message = f"{quoted(match[0])} ditulis dengan tanda hubung tanpa spasi."
    return in_text(reading, RULE, text, match.span(), message, f"Tulis {joined}.", joined)
