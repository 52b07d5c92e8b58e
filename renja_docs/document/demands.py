"""Lines that the finished file must hold, and lines that it may not, by law and house style."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Mandated:
    """Lines that must stand in the finished file, to the letter and in order.

    name: what they are, for people. lines: one after the other, in order, others may stand between.
    template: the file that must print them, '' where the software does. tags: what prints them
    there, as a drafter types it. signs: True for a line of a signature.
    """

    name: str
    lines: tuple[str, ...]
    template: str = ""
    tags: str = ""
    signs: bool = False


@dataclass(frozen=True, slots=True)
class Absent:
    """Beginnings of lines that documents of a kind do not hold. kind: its name, for people."""

    kind: str = ""
    lines: tuple[str, ...] = ()


NOTHING_ABSENT: Final = Absent()
"""That anything may stand in a file."""
