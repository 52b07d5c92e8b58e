"""What the cells of a row say, and how wide it is in the type of the table; in twips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from renja_docs.document.blocks import Cell, Paragraph, Row, Run
from renja_docs.document.spans import words
from renja_docs.text.lettering import points, text_width
from renja_docs.text.syllables import SOFT_HYPHEN

PADDING: Final = 130
"""What both sides of a cell take, with its rules."""

BOLD: Final = 114
"""Width of bold type in percent of the plain one, on the safe side."""

BREAKS: Final = re.compile(rf"[ \n\t]+|(?<=[A-Za-z]-)(?=[A-Za-z])|(?<={SOFT_HYPHEN})")
"""Where a line may end: not at a no-break space."""

NBSP: Final = "\u00a0"

_TWIPS_PER_INCH, _HUNDREDTHS_PER_INCH = 1440, 2540


@dataclass(frozen=True, slots=True)
class Type:
    """The type of a table. size: in points."""

    size: float

    def width(self, text: str, *, bold: bool) -> int:
        """How wide a text is on one line."""
        text = text.replace(SOFT_HYPHEN, "-") if text.endswith(SOFT_HYPHEN) else text
        whole, tenths = int(self.size), round(self.size * 10) % 10
        measured = text_width(text, points(whole, tenths)) * _TWIPS_PER_INCH // _HUNDREDTHS_PER_INCH
        return measured * BOLD // 100 if bold else measured


def placed(row: Row) -> Iterator[tuple[int, Cell]]:
    """The cells of a row with the grid column that each begins in."""
    column = 0
    for cell in row.cells:
        yield column, cell
        column += cell.span


def texts_of(cell: Cell) -> Iterator[tuple[str, bool]]:
    """What each paragraph of a cell says, and whether it is bold."""
    for block in cell.blocks:
        text = words(block.spans)
        if text:
            yield text, _is_bold(block)


def _is_bold(block: Paragraph) -> bool:
    return any(isinstance(span, Run) and span.bold for span in block.spans)
