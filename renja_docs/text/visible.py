"""Characters that nobody sees, or that command a terminal, are printed by their number."""

from __future__ import annotations

import re
from typing import Final

_COMMANDS: Final = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Control characters but tab and line end, marks that turn the direction of writing, halves of
surrogate pairs (how Python reads a name that is no UTF-8)."""


def printable(text: str) -> str:
    """A text for a terminal; its lines stay lines."""
    return _COMMANDS.sub(_number, text)


def one_line(text: str) -> str:
    """A name from outside, which may hold anything: on one line."""
    return printable(text).replace("\n", "<U+000A>").replace("\t", "<U+0009>")


def _number(character: re.Match[str]) -> str:
    return f"<U+{ord(character[0]):04X}>"
