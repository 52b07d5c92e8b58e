"""A sheet as a picture of dots (PNG), for programs that draw no shapes. The adapter of Pillow.

Its type is Pillow's own, so that the picture is the same on every machine: a line is as wide as in
Bookman.
"""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from renja_docs.drawing.boxes import Drawn, DrawnArrow, DrawnBox, Point, Sheet, Wording, dashes
from renja_docs.text.lettering import text_width

_SCALE: Final = 10
"""Hundredths of a millimetre in a dot: 254 dots to the inch."""

_HEAD_LENGTH, _HEAD_HALF = 220, 80
_BLACK, _WHITE = 0, 255


def encode(sheet: Sheet) -> bytes:
    """The bytes of the picture."""
    image = Image.new("L", (_dots(sheet.width), _dots(sheet.height)), _WHITE)
    pen = ImageDraw.Draw(image)
    for drawn in sheet.drawn:
        _draw(pen, drawn)
    out = BytesIO()
    image.quantize(16).save(out, "PNG", optimize=True)
    return out.getvalue()


def _dots(length: int) -> int:
    return round(length / _SCALE)


def _draw(pen: ImageDraw.ImageDraw, drawn: Drawn) -> None:
    match drawn:
        case DrawnBox():
            _path(pen, drawn.points, drawn.width, dashed=drawn.dashed)
            for line in drawn.lines:
                _text(pen, line)
        case DrawnArrow():
            _path(pen, drawn.points, drawn.width, dashed=drawn.dashed)
            pen.polygon([_at(point) for point in _head(drawn)], fill=_BLACK)
        case Wording():
            _text(pen, drawn)


def _path(pen: ImageDraw.ImageDraw, points: tuple[Point, ...], width: int, *, dashed: bool) -> None:
    for piece in dashes(points) if dashed else pairwise(points):
        pen.line([_at(point) for point in piece], fill=_BLACK, width=max(1, _dots(width)))


def _head(arrow: DrawnArrow) -> tuple[Point, Point, Point]:
    """The point of an arrow and the two corners behind it."""
    before, tip = arrow.points[-2:]
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


def _at(point: Point) -> tuple[int, int]:
    return _dots(point.x), _dots(point.y)


def _text(pen: ImageDraw.ImageDraw, words: Wording) -> None:
    """A line of type in the middle of the room that Bookman takes."""
    room = text_width(words.text, words.size)
    font = ImageFont.load_default(_dots(words.size))
    middle = Point(words.at.x + room // 2, words.at.y)
    pen.text(_at(middle), words.text, fill=_BLACK, font=font, anchor="ms")
