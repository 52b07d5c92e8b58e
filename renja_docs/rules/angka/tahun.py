"""Years and periods as texts tell them."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.content.identitas import Periode

YEAR: Final = r"(?:19|20)[0-9]{2}"
PERIODE: Final = re.compile(
    rf"(?<![\d.\-/–])(?P<awal>{YEAR})"
    r"\s*(?:[-–—]|s\.?/?d\.?|sampai(?: dengan)?|hingga)\s*(?:[Tt]ahun\s+)?"
    rf"(?P<akhir>{YEAR})(?![\d\-–/])"
)
"""A period: 2025–2029, 2025 sampai dengan tahun 2029; numbers of acts are none."""
YEAR_BESIDE_N: Final = re.compile(
    rf"\b(?P<year>{YEAR})\s*"
    r"\((?:[^()\d]{0,30}?[ /])?n\s*(?:(?P<sign>[-–−+])\s*(?P<count>\d))?\s*\)"
)
"""A year with its distance from the plan year: 2024 (n-2), 2025 (tahun berjalan/n-1)."""


def years(periode: Periode) -> str:
    """A period as messages tell it."""
    return f"{periode.awal}–{periode.akhir}"


def year_expression(distance: int) -> str:
    """The expression that prints the year at a distance from the plan year."""
    if distance == 0:
        return "{{ n }}"
    sign = "+" if distance > 0 else "-"
    return f"{{{{ n {sign} {abs(distance)} }}}}"
