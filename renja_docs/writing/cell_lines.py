"""Where the lines of a cell end, and so how high it is: as the typeface of the templates sets it.

Lengths are twips. Another typeface ends its lines elsewhere: what follows from these heights must
do no harm where they are not true.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from renja_docs.document.blocks import Paragraph, Run
from renja_docs.document.spans import words
from renja_docs.text.lettering import bold_width, points, text_width
from renja_docs.text.syllables import SOFT_HYPHEN

LEADING: Final = 25
"""Twips from line to line, for each point of the type."""

AROUND: Final = 30
"""Twips above and below each paragraph of a cell."""

PADDING: Final = 120
"""What both sides of a cell take of its width."""

_PIECE: Final = re.compile(rf"[^ \t\n{SOFT_HYPHEN}-]*(?:-|{SOFT_HYPHEN}|[ \t]+|\n|\Z)")
"""What no line end parts, with what stands behind it."""

_WITH_STROKES: Final = re.compile(
    rf"(?:[^ \t\n{SOFT_HYPHEN}/-]|/(?![A-Za-z]{{3}}))*"
    rf"(?:-|{SOFT_HYPHEN}|[ \t]+|\n|/(?=[A-Za-z]{{3}})|\Z)"
)
"""The same where a line may also end behind a stroke between words: not in s/d or 10/4."""

_TWIPS: Final = 1440 / 2540
"""Of a hundredth of a millimetre."""


@lru_cache(maxsize=4096)
def line_ends(
    text: str, room: int, size: float, *, bold: bool, strokes: bool = False
) -> tuple[int, ...]:
    """Behind which character each line of a paragraph ends; the last is its end.

    room: from edge to edge of the text. size: of the type in points. strokes: True where a line may
    also end behind one.
    """
    ends: list[int] = []
    begun = start = 0
    for piece in (_WITH_STROKES if strokes else _PIECE).finditer(text):
        seen = text[begun : piece.end()].rstrip(" \t\n")
        if piece.start() > begun and line_width(seen, size, bold=bold) > room:
            ends.append(piece.start())
            begun = piece.start()
        if piece[0].endswith("\n"):
            ends.append(piece.end())
            begun = piece.end()
        start = piece.end()
    return (*ends, start) if start > begun or not ends else tuple(ends)


def line_width(text: str, size: float, *, bold: bool) -> float:
    """How wide a text is on one line."""
    shown = text.replace(SOFT_HYPHEN, "") + ("-" if text.endswith(SOFT_HYPHEN) else "")
    measured = (bold_width if bold else text_width)(shown, points(int(size), round(size * 10) % 10))
    return measured * _TWIPS


def ends(block: Paragraph, width: int, size: float) -> tuple[int, ...]:
    """Where the lines of a paragraph end. width: of its cell, without its indent."""
    room = width - PADDING
    return line_ends(words(block.spans), room, size, bold=is_bold(block))


def is_bold(block: Paragraph) -> bool:
    """True for a paragraph that is bold throughout or in part."""
    return any(isinstance(span, Run) and span.bold for span in block.spans)


def height(lines: Sequence[int], size: float) -> float:
    """How high a cell is. lines: of each of its paragraphs."""
    return sum(lines) * LEADING * size + AROUND * (len(lines) + 1)
