"""Words that are wider than their column get a place where they may break."""

from __future__ import annotations

import re

from renja_docs.text.lettering import points, text_width

ZERO_WIDTH_SPACE = "\u200b"
BOLD = 114
"""Width of bold type in percent of the plain one, on the safe side."""
PADDING = 110
"""Twips that both sides of a cell take."""


def fitted(text: str, width: int, size: float, *, bold: bool) -> str:
    """The text, with a break allowed behind '/' in every word that does not fit.

    width: of the column in twips. size: of the type in points.
    """
    room = (width - PADDING) * 2540 // 1440
    if "/" not in text:
        return text
    return "".join(_broken(word, room, size, bold=bold) for word in re.split(r"(\s+)", text))


def _broken(word: str, room: int, size: float, *, bold: bool) -> str:
    wide = (
        text_width(word, points(int(size), round(size * 10) % 10)) * (BOLD if bold else 100) // 100
    )
    return word.replace("/", "/" + ZERO_WIDTH_SPACE) if wide > room else word
