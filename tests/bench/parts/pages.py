"""Measures the pages of a PDF: gaps, fill, smallest type, torn words, lone lines.

The PDF must be tagged: the number of a page is an artifact there, and no content. Lengths: points.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import pairwise
from statistics import mean
from typing import Any, Final

import pdfplumber
from pdfplumber.page import Page

BLANK: Final = 0.320
"""The plain blank of Bookman, in parts of the size."""

WIDE: Final = 2.5
"""A gap of more plain blanks than this is seen as a hole."""

BODY: Final = 11.0
"""Type of this size and above is running text; smaller type stands in tables and figures."""

_LEVEL: Final = 2.0
"""Characters whose base lines differ by less stand on one line."""

_LABEL: Final = re.compile(r"(-\s\d+\s-|[A-Z]+-\d+|[ivxl]+)\s*\Z")
"""The number of a page: - 2 -, II-4, iv."""

Char = dict[str, Any]


@dataclass(frozen=True)
class Line:
    """A line of type. text: with its blanks; gaps: between its words, in plain blanks."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    style: str
    bold: bool
    gaps: tuple[float, ...]


@dataclass(frozen=True)
class Sheet:
    """A page.

    label: the number printed on it. wide: turned. top, bottom: of its content. smallest: type.
    begins: with a title.
    """

    index: int
    label: str
    wide: bool
    top: float
    bottom: float
    smallest: float
    lines: tuple[Line, ...]
    torn: tuple[str, ...]
    begins: bool

    @property
    def part(self) -> tuple[str, bool]:
        """The run of pages that it belongs to: 'II' of 'II-4', upright or turned."""
        head, _, tail = self.label.strip("- ").rpartition("-")
        plain = "" if self.label.startswith("-") or not self.label else "i"
        return head if tail and head else plain, self.wide


@dataclass(frozen=True)
class Measured:
    """What was measured. fills: of each page, from 0 to 1; last: whether it ends its part."""

    sheets: tuple[Sheet, ...]
    fills: tuple[float, ...]
    last: tuple[bool, ...]
    full: tuple[Line, ...]

    @property
    def rivers(self) -> tuple[Line, ...]:
        """The full lines with a gap that is seen as a hole."""
        return tuple(line for line in self.full if max(line.gaps) > WIDE)

    @property
    def river_share(self) -> float:
        """The part of the full lines that have such a gap."""
        return len(self.rivers) / len(self.full) if self.full else 0.0

    @property
    def mean_fill(self) -> float:
        """Of the pages that do not end their part: those end where their text ends."""
        return mean(self._inner())

    @property
    def mean_fill_of_all(self) -> float:
        """Of all pages."""
        return mean(self.fills)

    @property
    def least_fill(self) -> float:
        """Of the pages that do not end their part."""
        return min(self._inner())

    def _inner(self) -> list[float]:
        inner = [fill for fill, last in zip(self.fills, self.last, strict=True) if not last]
        return inner or list(self.fills)

    @property
    def smallest(self) -> float:
        """The smallest type in points."""
        return round(min(sheet.smallest for sheet in self.sheets), 1)

    @property
    def torn(self) -> tuple[str, ...]:
        """Words and figures that a line end tears without a hyphen."""
        return tuple(word for sheet in self.sheets for word in sheet.torn)

    @property
    def lone(self) -> tuple[str, ...]:
        """The pages that begin with the last line of a paragraph."""
        return tuple(_lone(self.sheets))


def measure(pdf: bytes) -> Measured:
    """All measures of a PDF."""
    with pdfplumber.open(BytesIO(pdf)) as document:
        sheets = tuple(_sheet(index, page) for index, page in enumerate(document.pages))
    areas = {wide: _area([s for s in sheets if s.wide == wide]) for wide in (False, True)}
    fills = tuple(_fill(sheet, areas[sheet.wide]) for sheet in sheets)
    last = (*(a.part != b.part or b.begins for a, b in pairwise(sheets)), True)
    return Measured(sheets, fills, last, tuple(_full(sheets)))


def _sheet(index: int, page: Page) -> Sheet:
    chars = [char for char in page.chars if char.get("tag") != "Artifact"]
    margin = [char for char in page.chars if char.get("tag") == "Artifact"]
    label = _LABEL.search("".join(char["text"] for char in margin))
    seen = [char for char in chars if char["text"].strip()]
    boxes = [*seen, *page.images, *_drawn(page)]
    top = min((box["top"] for box in boxes), default=0.0)
    bottom = max((box["bottom"] for box in boxes), default=0.0)
    set_out = (char["size"] for char in seen if char.get("tag") != "Formula")  # has indices
    smallest = min(set_out, default=99.0)
    wide = page.width > page.height
    lines = tuple(_line(group) for group in _lines(chars))
    number, torn = label[1] if label else "", tuple(_torn(chars))
    return Sheet(
        index, number, wide, top, bottom, smallest, lines, torn, _begins(lines, page.width)
    )


def _begins(lines: Sequence[Line], width: float) -> bool:
    """True where a title stands in the middle of the first line: a chapter, a table of its own."""
    if not lines:
        return False
    first = lines[0]
    return first.bold and first.size >= BODY and abs(first.left + first.right - width) < 6


def _drawn(page: Page) -> Iterator[Char]:
    """Rules and fills that are seen: the borders of tables reach lower than their text."""
    yield from (shape for shape in (*page.rects, *page.lines) if shape["width"] > 1)


def _lines(chars: Sequence[Char]) -> Iterator[list[Char]]:
    """The characters of each line, in the order in which they are set."""
    line: list[Char] = []
    for char in chars:
        if line and not _goes_on(line[-1], char):
            yield line
            line = []
        line.append(char)
    if line:
        yield line


def _goes_on(before: Char, char: Char) -> bool:
    level = abs(before["bottom"] - char["bottom"]) < _LEVEL
    return bool(level and char["x0"] >= before["x0"])


def _line(chars: Sequence[Char]) -> Line:
    text = "".join(char["text"] for char in chars)
    seen = [char for char in chars if char["text"].strip()] or list(chars)
    return Line(
        text,
        seen[0]["x0"],
        seen[-1]["x1"],
        seen[-1]["bottom"],
        seen[0]["size"],
        str(chars[0].get("tag")),
        any(word in seen[0]["fontname"] for word in ("Bold", "Demi")),
        tuple(_gaps(chars)),
    )


def _gaps(chars: Sequence[Char]) -> Iterator[float]:
    """The gaps that a blank makes, in plain blanks; what a tabulator leaves is none."""
    for before, blank, after in zip(chars, chars[1:], chars[2:], strict=False):
        if blank["text"] == " " and before["text"] != " " and after["text"] != " ":
            yield (after["x0"] - before["x1"]) / (BLANK * before["size"])


def _area(sheets: Sequence[Sheet]) -> tuple[float, float]:
    """From the highest to the lowest place that pages of one kind fill."""
    if not sheets:
        return 0.0, 1.0
    return min(sheet.top for sheet in sheets), max(sheet.bottom for sheet in sheets)


def _fill(sheet: Sheet, area: tuple[float, float]) -> float:
    """How far down the page its content reaches."""
    top, bottom = area
    return max(0.0, sheet.bottom - top) / (bottom - top)


def _full(sheets: Sequence[Sheet]) -> Iterator[Line]:
    """The lines of running text that are set to both edges: the next one goes on in its style."""
    for sheet in sheets:
        body = [line for line in sheet.lines if line.size >= BODY and len(line.gaps) > 1]
        edges = {round(line.right) for line in body}
        edge = max(edges, default=0)
        yield from (line for line in body if line.right > edge - 1.5 and "...." not in line.text)


def _torn(chars: Sequence[Char]) -> Iterator[str]:
    """Words that go on in the next line of their cell though no blank or hyphen stands between."""
    lines = list(_lines(chars))
    for line, following in pairwise(lines):
        before, after = line[-1], following[0]
        drop = after["bottom"] - before["bottom"]
        small = before["size"] < BODY and before["size"] == after["size"]
        if small and abs(drop - 1.25 * before["size"]) < 0.3 and not _may_break(before):
            ends = "".join(char["text"] for char in line[-12:]).split()
            begins = "".join(char["text"] for char in following[:12]).split()
            if ends and begins and following[0]["text"].strip():
                yield f"{ends[-1]}|{begins[0]}"


def _may_break(char: Char) -> bool:
    return str(char["text"]) in " -/–\u00ad\u200b"


def _lone(sheets: Sequence[Sheet]) -> Iterator[str]:
    """A first line that is not full, of the style of the last one of the page before."""
    for before, sheet in pairwise(sheets):
        if before.part != sheet.part or not before.lines or len(sheet.lines) < 2:
            continue
        first, second, last = sheet.lines[0], sheet.lines[1], before.lines[-1]
        goes_on = first.size >= BODY and first.style == last.style and first.left == last.left
        ends = second.style != first.style or second.left != first.left
        if goes_on and ends and last.right > first.right:
            yield f"{sheet.label}: {first.text.strip()}"
