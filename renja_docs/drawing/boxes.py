"""What a drawing consists of.

Lengths are hundredths of a millimetre, from the upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import isqrt
from typing import Final, NamedTuple

from renja_docs.document.drawn_shapes import Form

_HEAD_LENGTH: Final = 220
_HEAD_HALF: Final = 80
"""Length of the head of an arrow, and half of its breadth."""


class Point(NamedTuple):
    """A place on the sheet."""

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle; right and bottom are its last coordinates."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def center(self) -> Point:
        """The middle."""
        return Point((self.left + self.right) // 2, (self.top + self.bottom) // 2)

    def grown(self, by: int) -> Rect:
        """The same rectangle with every side moved outwards."""
        return Rect(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: Rect) -> bool:
        """Whether the two have a point in common."""
        across = self.left <= other.right and other.left <= self.right
        return across and self.top <= other.bottom and other.top <= self.bottom

    def holds(self, other: Rect) -> bool:
        """Whether the other lies inside."""
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom


def outline(rect: Rect, form: Form, inside: Point, outside: Point) -> Point:
    """Where a line along an axis, from a point in a box to one outside, meets its outline."""
    if inside.x == outside.x:
        gap = _gap(abs(inside.x - rect.center.x), rect, form, upright=True)
        goes_up = outside.y < inside.y
        return Point(inside.x, rect.top + gap if goes_up else rect.bottom - gap)
    gap = _gap(abs(inside.y - rect.center.y), rect, form, upright=False)
    goes_left = outside.x < inside.x
    return Point(rect.left + gap if goes_left else rect.right - gap, inside.y)


def _gap(off: int, rect: Rect, form: Form, *, upright: bool) -> int:
    """How far a box stays inside its rectangle, so far beside its middle.

    upright: measured upward or downward, else sideways.
    """
    across, down = (rect.right - rect.left) // 2, (rect.bottom - rect.top) // 2
    match form:
        case "rect":
            return 0
        case "diamond":
            return down * off // max(across, 1) if upright else across * off // max(down, 1)
        case "round":
            radius = min(across, down)
            beside = max(off - (across - radius), 0) if upright else off
            return radius - isqrt(max(radius * radius - beside * beside, 0))


@dataclass(frozen=True, slots=True)
class Wording:
    """One line of type. at: left end of its base line. size: of the type."""

    at: Point
    text: str
    size: int


@dataclass(frozen=True, slots=True)
class DrawnBox:
    """A box with its lines of type. width: of the pen. dashed: broken line."""

    rect: Rect
    lines: tuple[Wording, ...]
    width: int = 20
    dashed: bool = False
    form: Form = "rect"

    @property
    def points(self) -> tuple[Point, ...]:
        """Its corners, from the first back to it; those of a round one are not seen."""
        left, top, right, bottom = self.rect.left, self.rect.top, self.rect.right, self.rect.bottom
        if self.form == "diamond":
            x, y = self.rect.center
            return (Point(x, top), Point(right, y), Point(x, bottom), Point(left, y), Point(x, top))
        start = Point(left, top)
        return (start, Point(right, top), Point(right, bottom), Point(left, bottom), start)


@dataclass(frozen=True, slots=True)
class DrawnArrow:
    """Straight pieces from point to point, with a head at the last."""

    points: tuple[Point, ...]
    width: int = 20
    dashed: bool = False

    @property
    def head(self) -> tuple[Point, Point, Point]:
        """The point of the arrow and the two corners behind it."""
        before, tip = self.points[-2:]
        back = Point(_back(tip.x, before.x), _back(tip.y, before.y))
        across, down = (0, _HEAD_HALF) if tip.y == before.y else (_HEAD_HALF, 0)
        return tip, Point(back.x + across, back.y + down), Point(back.x - across, back.y - down)


def _back(tip: int, before: int) -> int:
    """Where the back of a head lies, on one axis."""
    if tip > before:
        return tip - _HEAD_LENGTH
    if tip < before:
        return tip + _HEAD_LENGTH
    return tip


Drawn = DrawnBox | DrawnArrow | Wording


@dataclass(frozen=True, slots=True)
class FinishedDrawing:
    """A finished drawing."""

    width: int
    height: int
    drawn: tuple[Drawn, ...]


def between(a: Point, b: Point) -> Rect:
    """The rectangle with two corners."""
    return Rect(min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y))


def dashes(
    points: tuple[Point, ...], dash: int = 120, gap: int = 80
) -> tuple[tuple[Point, Point], ...]:
    """A path along the axes cut into dashes."""
    result: list[tuple[Point, Point]] = []
    for a, b in pairwise(points):
        length = abs(b.x - a.x) + abs(b.y - a.y)
        for start in range(0, length, dash + gap):
            end = min(start + dash, length)
            result.append((_along(a, b, start, length), _along(a, b, end, length)))
    return tuple(result)


def _along(a: Point, b: Point, distance: int, length: int) -> Point:
    return Point(a.x + (b.x - a.x) * distance // length, a.y + (b.y - a.y) * distance // length)
