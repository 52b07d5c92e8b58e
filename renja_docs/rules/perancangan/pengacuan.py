"""References to Pasal, ayat and huruf in printed text, and series of them."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.text_kinds import naming_texts
from renja_docs.sense.reading import Reading
from renja_docs.sense.text_selection import Texts

JOINED: Final = r"(?:,\s+(?:dan\s+|atau\s+)?|\s+dan\s+|\s+atau\s+)"
"""What stands between two provisions of a series, as a pattern."""

_NUMBER: Final = re.compile(r"(?:Pasal\s+|ayat\s+\()(\d+)")
_HURUF: Final = re.compile(r"huruf\s+([a-z])\b")


def referring_texts(reading: Reading) -> Texts:
    """The texts whose references are in our words; titles of acts and alt texts are let be."""
    return naming_texts(reading).of(zones=("pembukaan", "batang-tubuh", "lampiran"))


def provisions(series: str) -> list[str]:
    """The provisions of a series, each in its own words."""
    return re.split(JOINED, series)


def numbers(series: str) -> list[int]:
    """The numbers of Pasal or ayat in some words; where there are none, letters by their place."""
    found = _NUMBER.findall(series)
    if found:
        return list(map(int, found))
    return list(map(ord, _HURUF.findall(series)))
