"""What the cells of a row say, and how wide it is in the type of the table; in twips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.document.blocks import Cell, Paragraph, Row, Run
from renja_docs.document.spans import words
from renja_docs.text.lettering import points, text_width
from renja_docs.text.syllables import SOFT_HYPHEN

MARGIN: Final = 60
"""Between the text of a cell and its sides."""

NARROW: Final = 28
"""The same in a table whose words have no room otherwise."""

_RULES: Final = 10
"""What the rules of a cell take."""

BOLD: Final = 114
"""Width of bold type in percent of the plain one, on the safe side."""

BREAKS: Final = re.compile(rf"[ \n\t]+|(?<=[A-Za-z]-)(?=[A-Za-z])|(?<={SOFT_HYPHEN})")
"""Where a line may end: not at a no-break space."""

NBSP: Final = "\u00a0"

_TWIPS_PER_INCH, _HUNDREDTHS_PER_INCH = 1440, 2540


class Type:
    """The type of a table; it remembers how wide the texts are that it has measured."""

    def __init__(self, size: float, margin: int = MARGIN) -> None:
        """size: in points. margin: between the text of a cell and its sides."""
        self.size = size
        self.margin = margin
        self._length = points(int(size), round(size * 10) % 10)
        self._plain: dict[str, int] = {}

    def narrowed(self) -> Type:
        """The same type in narrower cells."""
        return Type(self.size, NARROW)

    @property
    def padding(self) -> int:
        """What both sides of a cell take, with its rules."""
        return 2 * self.margin + _RULES

    def width(self, text: str, *, bold: bool) -> int:
        """How wide a text is on one line."""
        measured = self._plain.get(text)
        if measured is None:
            measured = self._plain[text] = self._measured(text)
        return measured * BOLD // 100 if bold else measured

    def widest_word(self, text: str, *, bold: bool) -> int:
        """How wide a column must be so that no word of a text is torn."""
        return max(self.width(word, bold=bold) for word in BREAKS.split(text))

    def _measured(self, text: str) -> int:
        if text.endswith(SOFT_HYPHEN):
            text = text.replace(SOFT_HYPHEN, "-")
        return text_width(text, self._length) * _TWIPS_PER_INCH // _HUNDREDTHS_PER_INCH


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
