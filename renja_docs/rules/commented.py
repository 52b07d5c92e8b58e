"""The lines that a comment speaks of: its own, or the whole node below it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.origin import Location, Origin
from renja_docs.rules.comment_lines import line_meant


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of a known form.

    match: what it says. first, last: the lines that it speaks of, both included.
    """

    match: re.Match[str]
    location: Location
    first: int
    last: int


def comments(file: str, text: str, tree: Origin | None, form: re.Pattern[str]) -> Iterator[Comment]:
    """The comments of a form in a file, one a line at most.

    One behind a value speaks of its line; one that stands alone, of the node that begins on the
    next line with content. tree: the origin of the whole file; without it, of that line only.
    """
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        match = form.search(line) if "#" in line else None
        if match is None:
            continue
        location = Location(file, number, line.index("#", match.start()) + 1)
        if line[: match.start()].strip():
            yield Comment(match, location, number, number)
        else:
            first = line_meant(lines, number)
            yield Comment(match, location, first, _last_line(text, tree, first))


def _last_line(text: str, tree: Origin | None, line: int) -> int:
    """The last line of the outermost node that begins on a line; the line itself without one."""
    node = _beginning_on(tree, line) if tree is not None else None
    if node is None:
        return line
    return max(line, text.count("\n", 0, node.end) + 1)


def _beginning_on(origin: Origin, line: int) -> Origin | None:
    """The outermost part of a node that begins on a line: with its key, or as an item of a list."""
    for part in origin.parts.values():
        begin = part.key or part.location
        if begin.line == line:
            return part
    for part in origin.parts.values():
        inner = _beginning_on(part, line)
        if inner is not None:
            return inner
    return None
