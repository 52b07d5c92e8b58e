"""The number in brackets is the number in front of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.bilangan_kata import NUMBER_BEFORE_BRACKETS, read_words
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.numerals import terbilang

RULE: Final = Rule(
    code="RD6081",
    severity="galat",
    title="Angka dan hurufnya",
    source="UU 12/2011 Lampiran II angka 270c",
    explanation="Bilangan dalam kurung sama dengan angka di depannya.",
    by_file=True,
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini diukur dengan 3 (empat) tolok ukur.",
            good="Renja ini diukur dengan 4 (empat) tolok ukur.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini diukur dengan 5 (lma) tolok ukur.",
            good="Renja ini diukur dengan 5 (lima) tolok ukur.",
            repaired="Renja ini diukur dengan 5 (lima) tolok ukur.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Paling sedikit 5% (enam persen) usulan ditampung.",
            good="Paling sedikit 5% (lima persen) usulan ditampung.",
        ),
    ),
)

_PERCENT: Final = re.compile(
    r"(?<![\d.,])(?P<digits>\d[\d.]*(?:,00)?)\s*%\s*\((?P<words>[A-Za-z ]+?)\s+persen\)"
)
"""A share with its words behind it: 5% (lima persen)."""
TOO_GREAT: Final = 10**18
"""From this number on there are no words."""
_ALIKE: Final = 0.7
"""From this likeness on, words that tell no number are meant to be those of the figure."""


def check(reading: Reading) -> Iterator[Finding]:
    """Words that are misspelt, and words that tell another number."""
    for text, told in matches(reading.texts, NUMBER_BEFORE_BRACKETS, _PERCENT):
        number = int(told["digits"].removesuffix(",00").replace(".", "") or 0)
        in_words = read_words(told["words"])
        if in_words is None:
            yield from _misspelt(reading, text, told, number)
        elif in_words != number:
            yield in_text(
                reading,
                RULE,
                text,
                told.span(),
                f"{quoted(told[0])}: angkanya {number}, hurufnya {in_words}.",
                _advice(told[0], number, in_words),
            )


def _advice(words: str, number: int, in_words: int) -> str:
    """The two numbers that may be meant."""
    if "%" in words:
        one, other = terbilang(number), terbilang(in_words)
        return f"Tulis {number}% ({one} persen) atau {in_words}% ({other} persen)."
    return f"Pakai {{{{ terbilang({number}) }}}} atau {{{{ terbilang({in_words}) }}}}."


def _misspelt(reading: Reading, text: Text, told: re.Match[str], number: int) -> Iterator[Finding]:
    """Words that are nearly the right ones; others explain, they are no number."""
    if number >= TOO_GREAT:
        return
    right = terbilang(number)
    alike = SequenceMatcher(None, told["words"].casefold(), right).ratio()
    if alike > _ALIKE:
        message = f"{quoted(told[0])} salah tulis."
        span = told.span("words")
        yield in_text(reading, RULE, text, span, message, f"Tulis {right}.", right)
