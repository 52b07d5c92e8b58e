"""Writes a sheet as an Enhanced Metafile, the vector format of Word ([MS-EMF]).

The device of the record has 100 pixels a millimetre, so that coordinates are the lengths of the
sheet.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from renja_docs.drawing.boxes import Graphic, Point, Polyline, Sheet, Solid, Wording, dashes
from renja_docs.text.lettering import FONT, advances

_DEVICE = 40_000
_HEADER_SIZE = 108

# Record types ([MS-EMF] 2.1.1).
_HEADER, _POLYGON, _POLYLINE, _EOF = 1, 3, 4, 14
_SETBKMODE, _SETTEXTALIGN, _SELECTOBJECT, _CREATEPEN = 18, 22, 37, 38
_EXTCREATEFONTINDIRECTW, _EXTTEXTOUTW = 82, 84

_TRANSPARENT, _TA_BASELINE = 1, 24
_STOCK_BLACK_BRUSH, _STOCK_NULL_PEN = 0x80000004, 0x80000008

Tool = tuple[Literal["pen", "font"], int]
"""A pen of a width or the font in a size."""


def encode(sheet: Sheet) -> bytes:
    """The bytes of the metafile."""
    tools = {tool: handle for handle, tool in enumerate(_tools(sheet), 1)}
    records = [
        _record(_SETBKMODE, struct.pack("<I", _TRANSPARENT)),
        _record(_SETTEXTALIGN, struct.pack("<I", _TA_BASELINE)),
        *(_created(tool, handle) for tool, handle in tools.items()),
        *(record for shape in sheet.shapes for record in _drawn(shape, tools)),
        _record(_EOF, struct.pack("<III", 0, 16, 20)),
    ]
    return _header(sheet, records, len(tools) + 1) + b"".join(records)


def _tools(sheet: Sheet) -> Iterable[Tool]:
    """Each tool once, in the order of its first use."""
    return dict.fromkeys(tool for shape in sheet.shapes if (tool := _tool(shape)) is not None)


def _tool(shape: Graphic) -> Tool | None:
    match shape:
        case Polyline():
            return "pen", shape.width
        case Wording():
            return "font", shape.size
        case Solid():
            return None


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<II", kind, 8 + len(data)) + data


def _header(sheet: Sheet, records: Sequence[bytes], handles: int) -> bytes:
    bounds = (0, 0, sheet.width, sheet.height)
    size = _HEADER_SIZE + sum(map(len, records))
    return struct.pack(
        "<II4i4iIIIIHHIII2i2iIII2i",
        _HEADER, _HEADER_SIZE, *bounds, *bounds, 0x464D4520, 0x10000, size, len(records) + 1,
        handles, 0, 0, 0, 0,
        _DEVICE, _DEVICE, _DEVICE // 100, _DEVICE // 100, 0, 0, 0, _DEVICE * 10, _DEVICE * 10,
    )  # fmt: skip


def _created(tool: Tool, handle: int) -> bytes:
    kind, size = tool
    return _pen(size, handle) if kind == "pen" else _font(size, handle)


def _drawn(shape: Graphic, tools: Mapping[Tool, int]) -> Iterator[bytes]:
    tool = _tool(shape)
    if tool is not None:
        yield _select(tools[tool])
    match shape:
        case Polyline(points, _, dashed):
            yield from (
                _points(_POLYLINE, piece) for piece in (dashes(points) if dashed else (points,))
            )
        case Solid(points):
            yield _select(_STOCK_NULL_PEN)
            yield _select(_STOCK_BLACK_BRUSH)
            yield _points(_POLYGON, points)
        case Wording():
            yield _text(shape)


def _select(handle: int) -> bytes:
    return _record(_SELECTOBJECT, struct.pack("<I", handle))


def _pen(width: int, handle: int) -> bytes:
    return _record(_CREATEPEN, struct.pack("<IIiiI", handle, 0, width, 0, 0))


def _points(kind: int, points: Sequence[Point]) -> bytes:
    xs, ys = [p.x for p in points], [p.y for p in points]
    bounds = struct.pack("<4i", min(xs), min(ys), max(xs), max(ys))
    pairs = b"".join(struct.pack("<ii", *point) for point in points)
    return _record(kind, bounds + struct.pack("<I", len(points)) + pairs)


def _font(size: int, handle: int) -> bytes:
    """LogFontPanose (2.2.16): the negative height is that of the type without its inner leading."""
    face = FONT.encode("utf-16-le").ljust(64, b"\0")
    log_font = struct.pack("<5i8B", -size, 0, 0, 0, 400, 0, 0, 0, 0, 0, 0, 0, 0x12) + face
    return _record(_EXTCREATEFONTINDIRECTW, struct.pack("<I", handle) + log_font.ljust(320, b"\0"))


def _text(shape: Wording) -> bytes:
    """The advances are written out, so that the type is as wide in every program as we reckoned."""
    string = shape.text.encode("utf-16-le")
    padded = string + b"\0" * (-len(string) % 4)
    steps = struct.pack(f"<{len(shape.text)}I", *advances(shape.text, shape.size))
    start = 76
    head = struct.pack("<4iIff", 0, 0, -1, -1, 1, 1.0, 1.0)
    body = struct.pack(
        "<iiIII4iI",
        shape.at.x,
        shape.at.y,
        len(shape.text),
        start,
        0,
        0,
        0,
        -1,
        -1,
        start + len(padded),
    )
    return _record(_EXTTEXTOUTW, head + body + padded + steps)
