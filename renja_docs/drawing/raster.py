"""A sheet as a picture of dots (PNG), for programs that draw no shapes. The adapter of Pillow.

Its type is Pillow's own, so that the picture is the same on every machine: a line is as wide as in
Bookman.
"""

from __future__ import annotations

from io import BytesIO
from itertools import pairwise
from typing import Final

from PIL import Image, ImageDraw, ImageFont

from renja_docs.drawing.boxes import (
    Drawn,
    DrawnArrow,
    DrawnBox,
    FinishedDrawing,
    Point,
    Wording,
    dashes,
)
from renja_docs.text.lettering import text_width

_SCALE: Final = 10
"""Hundredths of a millimetre in a dot: 254 dots to the inch."""

_BLACK, _WHITE = 0, 255


def encode(sheet: FinishedDrawing) -> bytes:
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
            if drawn.form == "round":
                _rounded(pen, drawn)
            else:
                _path(pen, drawn.points, drawn.width, dashed=drawn.dashed)
            for line in drawn.lines:
                _text(pen, line)
        case DrawnArrow():
            _path(pen, drawn.points, drawn.width, dashed=drawn.dashed)
            pen.polygon([_at(point) for point in drawn.head], fill=_BLACK)
        case Wording():
            _text(pen, drawn)


def _rounded(pen: ImageDraw.ImageDraw, box: DrawnBox) -> None:
    """A box with round ends; its line is never broken."""
    corners = [_at(Point(box.rect.left, box.rect.top)), _at(Point(box.rect.right, box.rect.bottom))]
    radius = _dots((box.rect.bottom - box.rect.top) // 2)
    pen.rounded_rectangle(corners, radius, outline=_BLACK, width=max(1, _dots(box.width)))


def _path(pen: ImageDraw.ImageDraw, points: tuple[Point, ...], width: int, *, dashed: bool) -> None:
    pieces = dashes(points) if dashed else pairwise(points)
    for piece in pieces:
        pen.line([_at(point) for point in piece], fill=_BLACK, width=max(1, _dots(width)))


def _at(point: Point) -> tuple[int, int]:
    return _dots(point.x), _dots(point.y)


def _text(pen: ImageDraw.ImageDraw, words: Wording) -> None:
    """A line of type in the middle of the room that Bookman takes."""
    room = text_width(words.text, words.size)
    font = ImageFont.load_default(_dots(words.size))
    middle = Point(words.at.x + room // 2, words.at.y)
    pen.text(_at(middle), words.text, fill=_BLACK, font=font, anchor="ms")
