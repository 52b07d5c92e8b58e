"""Writes a sheet as SVG, for screens. Its units are hundredths of a millimetre."""

from __future__ import annotations

from html import escape
from typing import Final

from renja_docs.drawing.boxes import Drawn, DrawnArrow, DrawnBox, FinishedDrawing, Point, Wording
from renja_docs.text.lettering import FONT, advances

MIME: Final = "image/svg+xml"
_DASHES: Final = "120 80"


def encode(sheet: FinishedDrawing, alt: str) -> bytes:
    """The SVG of a sheet. alt: what it shows, in words."""
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {sheet.width} {sheet.height}" '
        f'role="img" font-family="{FONT}, URW Bookman, Bookman, serif">'
        f"<title>{escape(alt)}</title>"
    )
    return "".join((head, *map(_drawn, sheet.drawn), "</svg>")).encode()


def _drawn(drawn: Drawn) -> str:
    match drawn:
        case DrawnBox():
            border = _rounded(drawn) if drawn.form == "round" else _path(drawn)
            return border + "".join(map(_text, drawn.lines))
        case DrawnArrow():
            return f'{_path(drawn)}<polygon points="{_points(drawn.head)}" fill="currentColor"/>'
        case Wording():
            return _text(drawn)


def _path(drawn: DrawnBox | DrawnArrow) -> str:
    dash = f' stroke-dasharray="{_DASHES}"' if drawn.dashed else ""
    return (
        f'<polyline points="{_points(drawn.points)}" fill="none" stroke="currentColor" '
        f'stroke-width="{drawn.width}"{dash}/>'
    )


def _rounded(box: DrawnBox) -> str:
    rect = box.rect
    width, height = rect.right - rect.left, rect.bottom - rect.top
    dash = f' stroke-dasharray="{_DASHES}"' if box.dashed else ""
    return (
        f'<rect x="{rect.left}" y="{rect.top}" width="{width}" height="{height}" '
        f'rx="{height // 2}" fill="none" stroke="currentColor" stroke-width="{box.width}"{dash}/>'
    )


def _text(words: Wording) -> str:
    width = sum(advances(words.text, words.size))
    return (
        f'<text x="{words.at.x}" y="{words.at.y}" font-size="{words.size}" textLength="{width}" '
        f'fill="currentColor">{escape(words.text)}</text>'
    )


def _points(points: tuple[Point, ...]) -> str:
    return " ".join(f"{point.x},{point.y}" for point in points)
