"""Slips of indents: a line that does not fit those above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from renja_docs.content.loading.yaml_lines import ITEM, KEY, Slip, line_above


@dataclass(frozen=True, slots=True)
class _Level:
    """A column in which keys, or the hyphens of a list, stand. name: what stands there."""

    column: int
    is_item: bool
    line: int
    name: str


def wrong_indent(lines: list[str], at: int, column: int, problem: str) -> Slip | None:
    """A line whose indent does not fit those above, or one above that stands too far left."""
    if not _is_of_layout(lines[at], column, problem):
        return None
    here = next(_levels_of(lines[at], at), None)
    if here is None:
        return None
    return _outdented(lines, here) or _unaligned(lines, here)


def _is_of_layout(line: str, column: int, problem: str) -> bool:
    if "mapping values" in problem:
        match = KEY.match(line)
        return match is not None and match.end("key") >= column
    return any(words in problem for words in ("expected key", "expected '-'", "block end"))


def _levels_of(line: str, number: int) -> Iterator[_Level]:
    """The columns that a line opens: of its hyphen, of its key."""
    item = ITEM.match(line)
    if item:
        yield _Level(len(item["indent"]), is_item=True, line=number, name="-")
    key = KEY.match(line)
    if key:
        yield _Level(key.start("key"), is_item=False, line=number, name=key["key"])


def _outdented(lines: list[str], here: _Level) -> Slip | None:
    """The line above that belongs below an open key, as the line of the fault shows."""
    for number in range(here.line - 1, 0, -1):
        key = KEY.match(lines[number])
        if key is None or key.start("key") >= here.column:
            continue
        owner = KEY.match(lines[line_above(lines, number)])
        if key["hyphens"] or owner is None or not _could_own(owner, key):
            return None
        return Slip(
            number + 1,
            key.start("key") + 1,
            f"Kunci '{key['key']}' seharusnya menjorok di bawah '{owner['key']}:'.",
            f"Beri {here.column} spasi di depannya, seperti baris {here.line + 1}.",
        )
    return None


def _could_own(owner: re.Match[str], key: re.Match[str]) -> bool:
    """True for a key with nothing behind it in the same column."""
    return owner["rest"].strip() == ":" and owner.start("key") == key.start("key")


def _unaligned(lines: list[str], here: _Level) -> Slip | None:
    """The line of the fault, with the indents that would fit."""
    fitting = [
        level
        for level in _open_levels(lines, here.line)
        if level.is_item == here.is_item and level.column != here.column
    ]
    if not fitting:
        return None
    nearest = min(abs(level.column - here.column) for level in fitting)
    indents = [
        f"{level.column} spasi seperti '{level.name}' pada baris {level.line + 1}"
        for level in fitting
        if abs(level.column - here.column) == nearest
    ]
    return Slip(
        here.line + 1,
        here.column + 1,
        f"Lekukan baris ini, {here.column} spasi, tidak cocok dengan baris di atasnya.",
        f"Pakai {' atau '.join(indents)}.",
    )


def _open_levels(lines: list[str], at: int) -> Iterator[_Level]:
    """The columns still open above a line, the innermost first."""
    innermost: int | None = None
    for number in range(at - 1, -1, -1):
        for level in reversed(list(_levels_of(lines[number], number))):
            if innermost is None or level.column < innermost:
                innermost = level.column
                yield level
