"""Words of direction, and of comparison with another year."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

_UP: Final = (
    r"meningkat(?!kan\b)\w*|peningkatan|naik|kenaikan|bertambah|pertambahan|membaik|melonjak"
)
_DOWN: Final = (
    r"menurun(?!kan\b)\w*|penurunan|turun|berkurang|pengurangan|menyusut|merosot|memburuk"
)
DIRECTION: Final = re.compile(
    rf"(?<!tidak )(?<!belum )\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE
)
"""A word of direction that is not denied."""
COMPARED: Final = re.compile(
    r"""
    \b(?:dibanding\w*|daripada|bila\ dibandingkan|jika\ dibandingkan)\b
    [^.;]{0,60}?
    \btahun\s+(?:lalu|sebelumnya|\d{4})
    | \bdari\s+(?:capaian\s+)?tahun\s+(?:lalu|sebelumnya)
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""Words that compare with another year."""


def direction(change: Decimal) -> str:
    """The verb for a change."""
    if change > 0:
        return "meningkat"
    if change < 0:
        return "menurun"
    return "tetap"


def agrees(told: re.Match[str], change: Decimal) -> bool:
    """True if a word of direction tells a change as it is."""
    if told["up"]:
        return change > 0
    return change < 0
