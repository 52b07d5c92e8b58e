"""Words that tell a number: dua puluh lima, seratus juta rupiah."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, Literal

from renja_docs.text.numerals import terbilang

_WORD: Final = (
    "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh"
    "|seratus|ratus|seribu|ribu|juta|miliar|triliun|nol|rupiah"
)
NUMBER_IN_WORDS: Final = rf"(?:{_WORD})(?:\s+(?:{_WORD}))*"
"""Words that tell a number, as a pattern."""
NUMBER_BEFORE_BRACKETS: Final = re.compile(
    r"(?<![\d.,xX×])(?<![xX×] )"  # not a factor: 2 x 3 (orang)
    r"(?P<digits>\d[\d.]*(?:,00)?)(?P<blank>\s*)\((?P<words>[A-Za-z ]+)\)"
)
"""A figure with words in brackets behind it: 25 (dua puluh lima)."""

_Step = Literal["add", "multiply", "close"]
"""What a word does to the number so far: add to it, multiply its last digit, close a group."""
_STEPS: Final[Mapping[str, tuple[_Step, int]]] = MappingProxyType(
    {
        **{terbilang(i): ("add", i) for i in range(12)},
        "seratus": ("add", 100),
        "belas": ("add", 10),
        "puluh": ("multiply", 10),
        "ratus": ("multiply", 100),
        "seribu": ("close", 1000),
        "ribu": ("close", 1000),
        "juta": ("close", 10**6),
        "miliar": ("close", 10**9),
        "triliun": ("close", 10**12),
    }
)


def read_words(words: str) -> int | None:
    """The number that words tell, up to the trillions; None where they tell none."""
    told = words.casefold().replace("rupiah", "").split()
    if not _STEPS.keys() >= set(told):
        return None
    total = group = 0
    for word in told:
        step, n = _STEPS[word]
        if step == "add":
            group += n
        elif step == "multiply":
            group += (n - 1) * (group % 10)
        else:
            total += max(group, 1) * n
            group = 0
    return total + group
