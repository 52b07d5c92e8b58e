"""Writes a sheet as SVG, for screens. Its units are hundredths of a millimetre."""

from __future__ import annotations

from html import escape
from typing import Final

from renja_docs.drawing.boxes import Graphic, Point, Polyline, Sheet, Solid, Wording
from renja_docs.text.lettering import FONT, advances

MIME: Final = "image/svg+xml"
_DASHES: Final = "120 80"


def encode(sheet: Sheet, alt: str) -> bytes:
    """The SVG of a sheet. alt: what it shows, in words."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sheet.width} {sheet.height}" '
        f'role="img" font-family="{FONT}, URW Bookman, Bookman, serif">'
        f"<title>{escape(alt)}</title>"
    )
    return "".join((head, *map(_shape, sheet.shapes), "</svg>")).encode()


def _shape(shape: Graphic) -> str:
    match shape:
        case Polyline(points, width, dashed):
            dash = f' stroke-dasharray="{_DASHES}"' if dashed else ""
            return (
                f'<polyline points="{_points(points)}" fill="none" stroke="currentColor" '
                f'stroke-width="{width}"{dash}/>'
            )
        case Solid(points):
            return f'<polygon points="{_points(points)}" fill="currentColor"/>'
        case Wording(at, text, size):
            width = sum(advances(text, size))
            return (
                f'<text x="{at.x}" y="{at.y}" font-size="{size}" textLength="{width}" '
                f'fill="currentColor">{escape(text)}</text>'
            )


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{point.x},{point.y}" for point in points)
