"""The whole new document, with the changes for which each of its lines is another one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from renja_docs.compare.diff.change import Passage
from renja_docs.compare.diff.printed.line import PrintedLine


def passages(lines: Sequence[PrintedLine], paths: Mapping[int, str]) -> Iterator[Passage]:
    """The lines, those of a row together. paths: that of the change of a line, by its id()."""
    for (_, row), group in groupby(enumerate(lines), key=_together):
        together = [line for _, line in group]
        changed = (paths.get(id(line), "") for line in together)
        first = together[0]
        yield Passage(
            tuple(line.text for line in together),
            first.source,
            tuple(dict.fromkeys(path for path in changed if path)),
            first.is_heading and not row,
        )


def _together(numbered: tuple[int, PrintedLine]) -> tuple[object, int]:
    """What the cells of a row have in common; of any other line its own number."""
    number, line = numbered
    spot = line.spot
    return (spot.table, spot.row) if spot.row else (number, 0)
