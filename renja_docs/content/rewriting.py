"""The one way into the files of the content: some characters change, all others stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from renja_docs.content.finding import Repair
from renja_docs.content.folding import place_at
from renja_docs.machine.output import write

_BYTE_ORDER_MARK: Final = "\ufeff"


class ChangedError(Exception):
    """A file is no longer the one that was looked at: somebody else has written it."""


@dataclass(frozen=True, slots=True)
class MadeRepair:
    """A change that was made, as it is shown. before, after: the lines that it changed."""

    repair: Repair
    line: int
    column: int
    before: str
    after: str


def digest(data: bytes) -> str:
    """What tells one state of a file from another: sha256 in hexadecimal."""
    return sha256(data).hexdigest()


def rewrite(path: Path, repairs: Iterable[Repair], seen: str = "") -> list[MadeRepair]:
    """Make changes in a file; its byte order mark stays.

    A change is left out where it touches an earlier one or its characters no longer stand there.
    seen: the digest of the file when the changes were thought of, '' where any state will do.
    Raises ChangedError where the file has another digest by now; nothing is written then. Raises
    ToolError for a file that cannot be written.
    """
    data = path.read_bytes()
    if seen and digest(data) != seen:
        raise ChangedError(path.name)
    content = data.decode("utf-8")
    text = content.removeprefix(_BYTE_ORDER_MARK)
    new, made = rewritten(text, repairs)
    if made:
        mark = content[: len(content) - len(text)]
        write(path, (mark + new).encode("utf-8"))
    return made


def rewritten(text: str, repairs: Iterable[Repair]) -> tuple[str, list[MadeRepair]]:
    """The text with those changes that can be made, and which they were."""
    chosen = _applicable(text, repairs)
    new = text
    # From the end, so that the places of those in front still hold.
    for one in reversed(chosen):
        new = new[: one.start] + one.new + new[one.end :]
    return new, [_made(text, one) for one in chosen]


def _applicable(text: str, repairs: Iterable[Repair]) -> list[Repair]:
    """The changes by place, without those that touch or no longer fit."""
    chosen: list[Repair] = []
    free_from = 0
    for one in sorted(set(repairs), key=_by_place):
        fits = text[one.start : one.end] == one.old and one.old != one.new
        # Of two that touch, both may have been made of the same words: 'Nomor' and 'Nomor 86'.
        is_apart = not chosen or one.start > free_from
        if fits and is_apart:
            chosen.append(one)
            free_from = one.end
    return chosen


def _by_place(repair: Repair) -> tuple[int, int, str]:
    """What changes are sorted by, so that of two that overlap the first is made."""
    return repair.start, repair.end, repair.new


def _made(text: str, repair: Repair) -> MadeRepair:
    """A change with the lines that it touches, before and after."""
    place = place_at(text, repair.file, repair.start)
    start = text.rfind("\n", 0, repair.start) + 1
    end = text.find("\n", repair.end)
    if end < 0:
        end = len(text)
    head, tail = text[start : repair.start], text[repair.end : end]
    before = text[start:end].rstrip("\r")
    after = f"{head}{repair.new}{tail}".rstrip("\r")
    return MadeRepair(repair, place.line, place.column, before, after)
