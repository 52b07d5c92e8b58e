"""A place in a text file, as an editor names it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a content file, as an editor names it.

    file: path relative to the folder that the user gave, with forward slashes.
    line, column: counted from 1; a column is a Unicode character.
    """

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"
