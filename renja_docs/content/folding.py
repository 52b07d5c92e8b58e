"""YAML folds the lines of a text; here its characters are traced back to where they were typed."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from renja_docs.content.origin import Location, Origin

_PIECE: Final = re.compile(
    r"""
      \s+                                  # blanks, which become one
    | ''                                   # a quote between quotes
    | \\ (?: x[0-9A-Fa-f]{2} | u[0-9A-Fa-f]{4} | U[0-9A-Fa-f]{8} | \s+ | . )
    | .
    """,
    re.DOTALL | re.VERBOSE,
)
"""What stands for one character of the value, or for none."""

_HEADER: Final = re.compile(r"[|>][-+0-9]*[ ]*(?:#[^\n]*)?\r?\n")
"""The first line of a block: | or >, and what it says of the lines below."""

_LAST_CHARACTER: Final = 0x10FFFF


def locate(text: str, origin: Origin, wanted: str | int) -> Location:
    """The place of a phrase, or of a character offset, of the scalar at origin in its file's text.

    The scalar's own place is given where the phrase cannot be found.
    """
    value, offsets = _unfold(text[origin.start : origin.end])
    start = wanted if isinstance(wanted, int) else value.find(" ".join(wanted.split()))
    if not 0 <= start < len(offsets):
        return origin.location
    return _place_within(text, origin, origin.start + offsets[start])


def _place_within(text: str, origin: Origin, offset: int) -> Location:
    """The line and column of a character of the scalar at origin, counted from where it begins."""
    file, line, column = origin.location.file, origin.location.line, origin.location.column
    lines = text.count("\n", origin.start, offset)
    if not lines:
        return Location(file, line, column + offset - origin.start)
    return Location(file, line + lines, offset - text.rfind("\n", origin.start, offset))


def extent(text: str, origin: Origin, start: int, end: int) -> tuple[int, int]:
    """The offsets in the file of the characters [start, end) of the scalar at origin."""
    raw = text[origin.start : origin.end]
    _, offsets = _unfold(raw)
    first = offsets[start] if start < len(offsets) else len(raw)
    if start < end <= len(offsets):
        last = offsets[end - 1] + 1
    else:
        last = offsets[end] if end < len(offsets) else len(raw)
    return origin.start + first, origin.start + last


def place_at(text: str, file: str, offset: int) -> Location:
    """The line and column of a character offset in a file's text."""
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    return Location(file, line, column)


@lru_cache(maxsize=64)
def _unfold(raw: str) -> tuple[str, tuple[int, ...]]:
    """The value as YAML folds it, and the offset in the raw text of each of its characters.

    A text with many findings is asked for at each of them: it is unfolded once.
    """
    header = _HEADER.match(raw)
    if header is not None:
        return _pieces(raw, header.end(), len(raw), quote="")
    quote = raw[:1] if raw[:1] in ("'", '"') else ""
    return _pieces(raw, len(quote), len(raw) - len(quote), quote)


def _pieces(raw: str, start: int, end: int, quote: str) -> tuple[str, tuple[int, ...]]:
    """The same for the characters [start, end), which stand between quotes of a kind or none."""
    while start < end and raw[start].isspace():
        start += 1
    value: list[str] = []
    offsets: list[int] = []
    while start < end:
        characters, length = _piece(raw, start, end, quote)
        value.append(characters)
        offsets.extend([start] * len(characters))
        start += length
    return "".join(value), tuple(offsets)


def _piece(raw: str, start: int, end: int, quote: str) -> tuple[str, int]:
    """The character that the raw text at start stands for, and how many raw ones it takes."""
    match = _PIECE.match(raw, start, end)
    typed = match[0] if match else raw[start]
    if typed[0].isspace():
        return " ", len(typed)
    if quote == "'" and typed == "''":
        return "'", 2
    if quote == '"' and typed[0] == "\\":
        return _escaped(typed), len(typed)
    return typed[0], 1


def _escaped(typed: str) -> str:
    """The character that a backslash and what follows stand for; none for a line that goes on."""
    sign = typed[1]
    if sign in "xuU":
        return chr(min(int(typed[2:], 16), _LAST_CHARACTER))
    if sign.isspace():
        return ""
    return " " if sign in "ntr_LPN" else sign
