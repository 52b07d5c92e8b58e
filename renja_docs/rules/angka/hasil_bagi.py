"""Quotients of figures in percent, as prose states them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from renja_docs.rules.angka.besaran import Besaran
from renja_docs.text.numerals import half_up

TAKEN_FROM: Final = re.compile(
    r"""
    (?:\s+(?!lebih|naik|turun|melebihi|melampaui|meningkat|menurun
            |selisih|berkurang|bertambah)[a-z]+){0,3}
    \s+dari\s+
    (?:(?:total|jumlah|seluruh|keseluruhan|pagu|anggaran|sebanyak|sebesar)\s+){0,3}\Z
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""What stands between a part and its whole, and tells no change: 'koperasi dari seluruh'."""


def percentage(part: Decimal, whole: Decimal) -> Decimal:
    """The part in percent of the whole; -1 where the whole is nothing."""
    if not whole:
        return Decimal(-1)
    return part / whole * 100


def states(besaran: Besaran, rate: Decimal) -> bool:
    """True if a figure is a rate, rounded half up to the decimals of the figure."""
    return half_up(rate, besaran.decimals) == besaran.value


def is_taken_from(sentence: str, part: Besaran, whole: Besaran) -> bool:
    """True if a sentence says 'part dari whole'."""
    return TAKEN_FROM.match(sentence[part.end : whole.start]) is not None
