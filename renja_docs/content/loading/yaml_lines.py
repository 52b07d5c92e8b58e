"""Lines of YAML as a person sees them: keys, hyphens, what stands above."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

KEY: Final = re.compile(
    r"""
    [ ]* (?P<hyphens> (?: -[ ]+ )* )
    (?P<key> [A-Za-z_][\w.-]* )
    (?P<rest> :[ ]+\S | :\s*(?:\#.*)?\Z )
    """,
    re.VERBOSE,
)
"""A line with a key; rest: the colon, and the first letter behind it."""

ITEM: Final = re.compile(r"(?P<indent> *)- ")


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong, in which line and column (from 1), and how to mend it."""

    line: int
    column: int
    message: str
    advice: str


def line_above(lines: list[str], at: int) -> int:
    """The nearest line above that says something, -1 where there is none."""
    for number in range(at - 1, -1, -1):
        line = lines[number].strip()
        if line and not line.startswith("#"):
            return number
    return -1
