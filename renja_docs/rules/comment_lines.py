"""Comments that say something of the content: on its line, or alone before it."""

from __future__ import annotations

import re
from typing import Final

_NOTHING: Final = re.compile(r"\s*(?:#.*)?$")
"""A line without content."""


def line_meant(lines: list[str], number: int) -> int:
    """The line that the comment on a line speaks of: its own, or the next one with content.

    Lines are counted from 1; the line itself where nothing follows.
    """
    for following in range(number, len(lines) + 1):
        if not _NOTHING.match(lines[following - 1]):
            return following
    return number
