"""Finds a place for the word beside an arrow where it covers nothing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from renja_docs.drawing.boxes import Point, Rect, Wording, between
from renja_docs.text.lettering import CAP_HEIGHT, text_width

DISTANCE = 90
"""Between a label and its own line."""
DESCENT = 250
"""How far letters reach below the base line, in thousandths of the size."""
FRACTIONS = ((1, 2), (2, 5), (3, 5), (1, 3), (2, 3), (1, 4), (3, 4), (1, 6), (5, 6))


def place(
    text: str, size: int, way: Sequence[Point], taken: Iterable[Rect], sheet: Rect
) -> Wording | None:
    """The label beside its arrow, None if there is no free place."""
    obstacles = tuple(taken)
    for spot in _spots(text, size, way):
        area = extent(spot)
        if sheet.holds(area) and not any(area.meets(other) for other in obstacles):
            return spot
    return None


def extent(text: Wording) -> Rect:
    """The area that a line of type covers."""
    width = text_width(text.text, text.size)
    above, below = text.size * CAP_HEIGHT // 1000, text.size * DESCENT // 1000
    return Rect(text.at.x, text.at.y - above, text.at.x + width, text.at.y + below)


def segments(way: Sequence[Point]) -> Iterator[Rect]:
    """The straight pieces of a way as areas without width."""
    return (between(a, b) for a, b in pairwise(way))


def _spots(text: str, size: int, way: Sequence[Point]) -> Iterator[Wording]:
    """Places by preference: the longest piece, its middle, above it or to the right of it."""
    longest = sorted(segments(way), key=lambda s: s.left + s.top - s.right - s.bottom)
    for piece in longest:
        for part, whole in FRACTIONS:
            x = piece.left + (piece.right - piece.left) * part // whole
            y = piece.top + (piece.bottom - piece.top) * part // whole
            beside = _beside_row if piece.top == piece.bottom else _beside_column
            for at in beside(Point(x, y), text_width(text, size), size):
                yield Wording(at, text, size)


def _beside_row(at: Point, width: int, size: int) -> tuple[Point, Point]:
    left, cap = at.x - width // 2, size * CAP_HEIGHT // 1000
    above = at.y - DISTANCE - size * DESCENT // 1000
    return Point(left, above), Point(left, at.y + DISTANCE + cap)


def _beside_column(at: Point, width: int, size: int) -> tuple[Point, Point]:
    base = at.y + size * CAP_HEIGHT // 2000
    return Point(at.x + DISTANCE, base), Point(at.x - DISTANCE - width, base)
