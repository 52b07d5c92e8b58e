"""The certain repairs of findings, applied to the files: only those characters change."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from renja_docs.content.finding import Finding, Repair
from renja_docs.content.folding import place_at
from renja_docs.machine.output import write

_BYTE_ORDER_MARK: Final = "\ufeff"


@dataclass(frozen=True, slots=True)
class MadeRepair:
    """A repair that was made, as it is shown. before, after: the lines that it changed."""

    repair: Repair
    line: int
    column: int
    before: str
    after: str


def repair(findings: Iterable[Finding], paths: dict[str, Path]) -> list[MadeRepair]:
    """Apply the repairs of the findings to their files. paths: where the file of each name stands.

    A repair is left out where it overlaps an earlier one or its characters no longer stand there.
    Raises ToolError for a file that cannot be written.
    """
    by_file: dict[str, list[Repair]] = defaultdict(list)
    for finding in findings:
        if all(one.file in paths for one in finding.repairs):
            for one in finding.repairs:
                by_file[one.file].append(one)
    made: list[MadeRepair] = []
    for file, repairs in by_file.items():
        made += _repair_file(paths[file], repairs)
    return made


def _repair_file(path: Path, repairs: list[Repair]) -> list[MadeRepair]:
    """The repairs of a file that were made; the byte order mark stays."""
    content = path.read_bytes().decode("utf-8")
    text = content.removeprefix(_BYTE_ORDER_MARK)
    chosen = _applicable(text, repairs)
    if not chosen:
        return []
    new = text
    # From the end, so that the places of those in front still hold.
    for one in reversed(chosen):
        new = new[: one.start] + one.new + new[one.end :]
    mark = content[: len(content) - len(text)]
    write(path, (mark + new).encode("utf-8"))
    return [_made(text, one) for one in chosen]


def _applicable(text: str, repairs: list[Repair]) -> list[Repair]:
    """The repairs by place, without those that overlap or no longer fit."""
    chosen: list[Repair] = []
    free_from = 0
    for one in sorted(set(repairs), key=_by_place):
        fits = text[one.start : one.end] == one.old and one.old != one.new
        if fits and one.start >= free_from:
            chosen.append(one)
            free_from = one.end
    return chosen


def _by_place(repair: Repair) -> tuple[int, int, str]:
    """What repairs are sorted by, so that of two that overlap the first is made."""
    return repair.start, repair.end, repair.new


def _made(text: str, repair: Repair) -> MadeRepair:
    """A repair with the lines that it changes, before and after."""
    place = place_at(text, repair.file, repair.start)
    start = text.rfind("\n", 0, repair.start) + 1
    end = text.find("\n", repair.end)
    if end < 0:
        end = len(text)
    head, tail = text[start : repair.start], text[repair.end : end]
    before = text[start:end].rstrip("\r")
    after = f"{head}{repair.new}{tail}".rstrip("\r")
    return MadeRepair(repair, place.line, place.column, before, after)
