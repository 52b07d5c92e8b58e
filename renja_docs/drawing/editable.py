"""A sheet as shapes that can be edited."""

from __future__ import annotations

from typing import Final

from renja_docs.document.drawn_shapes import Arrow, Box, Extent, Shape, Words
from renja_docs.drawing.boxes import Drawn, DrawnArrow, DrawnBox, FinishedDrawing, Wording
from renja_docs.drawing.labels import extent
from renja_docs.text.lettering import leading

EMU: Final = 360
"""English Metric Units in a hundredth of a millimetre."""

_SLACK: Final = 150
"""Hundredths of a millimetre that a line of type has left and right of it: no program breaks it."""

_HALF_POINTS, _INCH = 144, 2540
"""In an inch."""


def shapes(sheet: FinishedDrawing) -> tuple[Shape, ...]:
    """The shapes of a sheet, in the order in which they are drawn."""
    return tuple(map(_shape, sheet.drawn))


def _shape(drawn: Drawn) -> Shape:
    match drawn:
        case DrawnBox():
            lines = tuple(line.text for line in drawn.lines)
            size = _size(drawn.lines[0].size) if drawn.lines else 0
            rect = drawn.rect
            frame = _frame(rect.left, rect.top, rect.right - rect.left, rect.bottom - rect.top)
            return Box(frame, lines, size, drawn.width * EMU, drawn.dashed, drawn.form)
        case DrawnArrow():
            points = tuple((point.x * EMU, point.y * EMU) for point in drawn.points)
            return Arrow(points, drawn.width * EMU, drawn.dashed)
        case Wording():
            return Words(_around(drawn), drawn.text, _size(drawn.size))


def _around(words: Wording) -> Extent:
    """A frame around a line of type, with the line in its middle."""
    area = extent(words)
    height = 2 * leading(words.size)
    top = (area.top + area.bottom - height) // 2
    return _frame(area.left - _SLACK, top, area.right - area.left + 2 * _SLACK, height)


def _frame(left: int, top: int, width: int, height: int) -> Extent:
    return Extent(left * EMU, top * EMU, width * EMU, height * EMU)


def _size(size: int) -> int:
    """A size of type in half-points."""
    return round(size * _HALF_POINTS / _INCH)
