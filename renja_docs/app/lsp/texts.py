"""Characters of a text as editors count them: by line, and by units of UTF-16."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest

Position = tuple[int, int]
"""Line and UTF-16 unit, both from 0 (LSP 3.17, Position)."""

_ASTRAL = 0xFFFF
"""The last character that is one unit."""


def first_difference(before: str, now: str) -> int:
    """The first line, from 1, in which a text is another one."""
    pairs = enumerate(zip_longest(before.split("\n"), now.split("\n")), 1)
    return next((number for number, (old, new) in pairs if old != new), 1)


@dataclass(frozen=True, slots=True)
class LineStarts:
    """A text by its lines. starts: the offset at which each begins."""

    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> LineStarts:
        """The lines of a text."""
        starts = [0]
        for line in text.split("\n"):
            starts.append(starts[-1] + len(line) + 1)
        return cls(text, tuple(starts[:-1]))

    def line(self, number: int) -> str:
        """A line from 0 without its end; '' behind the last."""
        if not 0 <= number < len(self.starts):
            return ""
        start = self.starts[number]
        end = self.text.find("\n", start)
        return self.text[start:] if end < 0 else self.text[start:end]

    def offset(self, position: Position) -> int:
        """The character at a position; the end of its line where that is shorter."""
        number, units = position
        if number >= len(self.starts):
            return len(self.text)
        line = self.line(number)
        count = 0
        for index, sign in enumerate(line):
            if count >= units:
                return self.starts[number] + index
            count += 2 if ord(sign) > _ASTRAL else 1
        return self.starts[number] + len(line)

    def position(self, offset: int) -> Position:
        """The position of a character."""
        number = self.text.count("\n", 0, offset)
        before = self.text[self.starts[number] : offset]
        return number, len(before) + sum(ord(sign) > _ASTRAL for sign in before)

    def at(self, line: int, column: int) -> int:
        """The offset of a line and a column from 1, as Location counts them."""
        number = min(max(line - 1, 0), len(self.starts) - 1)
        return min(self.starts[number] + column - 1, len(self.text))
