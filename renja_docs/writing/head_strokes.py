"""Lines of the heads of tables end behind a stroke too: Program/Kegiatan.

No program breaks a line there by itself, so a line break of its own does it; a blank behind the
stroke would be none of the title.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from renja_docs.document.blocks import Break, Cell, Paragraph, Run, Span
from renja_docs.writing.cell_lines import line_ends

AT_STROKE = r"(?<=[A-Za-z)]/)(?=[A-Za-z]{3})"
"""Between a stroke and the word behind it: not in s/d or 10/4."""


_SURE = 0.92
"""Of the room is filled: the bold type of another typeface is wider."""


def broken(cell: Cell, room: int, size: float) -> Cell:
    """A cell of a head with a line break behind each stroke that a line has to end with.

    room: from edge to edge of the text, in twips. size: of the type in points.
    """
    sure = int(room * _SURE)
    return replace(cell, blocks=tuple(_broken(block, sure, size) for block in cell.blocks))


def _broken(block: Paragraph, room: int, size: float) -> Paragraph:
    if len(block.spans) != 1 or not isinstance(block.spans[0], Run):
        return block
    return replace(block, spans=tuple(_lines(block.spans[0], room, size)))


def _lines(run: Run, room: int, size: float) -> Iterator[Span]:
    start = 0
    for end in line_ends(run.text, room, size, bold=run.bold, strokes=True)[:-1]:
        if run.text[:end].endswith("/"):
            yield replace(run, text=run.text[start:end])
            yield Break()
            start = end
    yield replace(run, text=run.text[start:])
