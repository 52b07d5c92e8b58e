"""Letters of a page put together: to lines, and to the words of cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.importing.reading.pdf_marks import Letter, PageMarks
from renja_docs.importing.reading.ruled import RuledTable, ruled_tables
from renja_docs.importing.said import UNSEEN

_RAISED: Final = 0.45
"""Parts of its height by which a letter may stand above or below its line."""
_GAP: Final = 0.2
"""Parts of the height of letters that part two words."""
_SPARE: Final = 2
"""Letters by which a word must be too short at least: letters are not equally wide."""
_HIGH: Final = 0.3
"""Parts of its height above its base where the middle of a letter stands."""


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line of a page.

    top: where it stands. left, right: where it begins and ends. letter: the usual width of its
    letters. All in points.
    """

    text: str
    top: float
    right: float
    left: float = 0.0
    letter: float = 0.0


@dataclass(frozen=True, slots=True)
class CellLine:
    """A line of a cell. is_broken: True where its first word had no room in the line above."""

    text: str
    is_broken: bool


@dataclass(frozen=True, slots=True)
class SetTable:
    """A ruled table: its rows, the lines of each cell; top: in points."""

    rows: tuple[tuple[tuple[CellLine, ...], ...], ...]
    top: float


@dataclass(frozen=True, slots=True)
class SetPage:
    """What stands on a page."""

    lines: tuple[SetLine, ...]
    tables: tuple[SetTable, ...]


def set_page(marks: PageMarks) -> SetPage:
    """The lines of a page that stand in no table, and its tables."""
    tables = ruled_tables(marks)
    cells: list[dict[tuple[int, int], list[Letter]]] = [{} for _ in tables]
    rest: list[Letter] = []
    for letter in marks.letters:
        _cell(letter, tables, cells, rest).append(letter)
    return SetPage(
        tuple(_lines(rest)),
        tuple(_words(table, found) for table, found in zip(tables, cells, strict=True)),
    )


def _cell(
    letter: Letter,
    tables: Sequence[RuledTable],
    cells: Sequence[dict[tuple[int, int], list[Letter]]],
    rest: list[Letter],
) -> list[Letter]:
    """Where a letter belongs: with those of its cell, or outside of all tables."""
    across, along = (letter.left + letter.right) / 2, letter.base - _HIGH * letter.size
    for table, found in zip(tables, cells, strict=True):
        place = table.cell(across, along)
        if place is not None:
            return found.setdefault(place, [])
    return rest


def _words(table: RuledTable, cells: dict[tuple[int, int], list[Letter]]) -> SetTable:
    lines = {place: _lines(letters) for place, letters in cells.items()}
    rows = tuple(
        tuple(
            tuple(_broken(lines.get((row, column), []), _room(table, lines, row, column)))
            for column in range(len(table.columns) - 1)
        )
        for row in range(len(table.rows) - 1)
    )
    return SetTable(rows, table.top)


def _room(
    table: RuledTable, lines: dict[tuple[int, int], list[SetLine]], row: int, column: int
) -> float:
    """How wide the lines of a cell can be: between its margins, which all of its column keep."""
    left, right = table.sides(row, column)
    offsets = (line.left - left for place in lines if place[1] == column for line in lines[place])
    margin = max(0.0, min(offsets, default=0.0))
    return right - left - 2 * margin


def _broken(lines: Sequence[SetLine], room: float) -> Iterator[CellLine]:
    """The lines of a cell with what broke them."""
    last: SetLine | None = None
    for line in lines:
        yield CellLine(line.text, last is None or not _fits(last, line, room))
        last = line


def _fits(last: SetLine, line: SetLine, room: float) -> bool:
    """True if the first word of a line would have had room in the one above it."""
    word = line.text.split(" ", 1)[0]
    needed = last.letter * (len(word) + 1 + _SPARE)
    return last.right - last.left + needed < room


def _lines(letters: Iterable[Letter]) -> list[SetLine]:
    """The lines that letters make, from top to bottom."""
    lines: list[list[Letter]] = []
    for letter in sorted(letters, key=lambda one: one.base):
        if lines and _is_level(lines[-1], letter):
            lines[-1].append(letter)
        else:
            lines.append([letter])
    found = (_line(line) for line in lines)
    return [line for line in found if line.text]


def _is_level(line: Sequence[Letter], letter: Letter) -> bool:
    return letter.base - line[0].base <= _RAISED * max(line[0].size, letter.size)


def _line(letters: Sequence[Letter]) -> SetLine:
    ordered = sorted(letters, key=lambda one: one.left)
    text = ""
    last: Letter | None = None
    for letter in ordered:
        if last is not None and letter.left - last.right > _GAP * letter.size:
            text += " "
        text += letter.sign
        last = letter
    shown = [one for one in ordered if not one.sign.isspace()] or ordered
    left, right = shown[0].left, max(one.right for one in shown)
    text = " ".join(text.translate(UNSEEN).split())
    top = min(one.base for one in letters)
    return SetLine(text, top, right, left, (right - left) / max(1, len(text)))
