"""Words that are wider than their column get a place where they may break."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from renja_docs.text.lettering import points, text_width

ZERO_WIDTH_SPACE: Final = "\u200b"

BOLD: Final = 114
"""Width of bold type in percent of the plain one, on the safe side."""

PADDING: Final = 110
"""Twips that both sides of a cell take."""

_BLANKS: Final = re.compile(r"(\s+)")
_TWIPS_PER_INCH, _HUNDREDTHS_PER_INCH = 1440, 2540


@lru_cache(maxsize=8192)
def fitted(text: str, width: int, size: float, *, bold: bool) -> str:
    """The text, with a break allowed behind '/' in every word that does not fit.

    width: of the column in twips. size: of the type in points.
    """
    if "/" not in text:
        return text
    room = (width - PADDING) * _HUNDREDTHS_PER_INCH // _TWIPS_PER_INCH
    words = _BLANKS.split(text)
    return "".join(_breakable(word, room, size, bold=bold) for word in words)


def _breakable(word: str, room: int, size: float, *, bold: bool) -> str:
    """The word as it may break in a room of hundredths of a millimetre."""
    if _width(word, size, bold=bold) <= room:
        return word
    return word.replace("/", f"/{ZERO_WIDTH_SPACE}")


def _width(word: str, size: float, *, bold: bool) -> int:
    whole, tenths = int(size), round(size * 10) % 10
    plain = text_width(word, points(whole, tenths))
    if not bold:
        return plain
    return plain * BOLD // 100
