"""How sheets look: colours, type, widths; and how a cell is filled."""

from __future__ import annotations

from typing import Any, Final

from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

AS_TEXT: Final = "@"
WIDEST: Final = 48
NARROWEST: Final = 9
LETTER: Final = 1.15
"""Room that a letter of a full line takes, words being broken at blanks."""
LONGEST_NOTE: Final = 500

LINE_HEIGHT: Final = 15.0
"""Points that a line of a row takes."""

HEAD: Final = PatternFill("solid", fgColor="FF1F4E78")
FIXED: Final = PatternFill("solid", fgColor="FFEDEDED")
NEW: Final = PatternFill("solid", fgColor="FFF3F9EC")
LINE: Final = Side(style="thin", color="FFBFBFBF")
BORDER: Final = Border(left=LINE, right=LINE, top=LINE, bottom=LINE)
TOP: Final = Alignment(vertical="top", wrap_text=True)
AMOUNT: Final = Alignment(vertical="top", horizontal="right")
MIDDLE: Final = Alignment(vertical="center", horizontal="center", wrap_text=True)
LOCKED: Final = Protection(locked=True)
OPEN: Final = Protection(locked=False)


def put(place: Any, text: str) -> None:  # noqa: ANN401  openpyxl has no types
    """A text as a text, also where it begins as a formula does."""
    place.value = text or None
    if text:
        place.data_type = "s"
    place.number_format = AS_TEXT


def font(**looks: Any) -> Font:  # noqa: ANN401
    """The type of all sheets; openpyxl takes another where none is named."""
    return Font(**{"name": "Calibri", "size": 11, **looks})


def note(text: str) -> Comment:
    """A note at a cell, as large as its words need."""
    shown = text[:LONGEST_NOTE]
    made = Comment(shown, "renja-docs")
    made.width, made.height = 320, 40 + 18 * (1 + len(shown) // 45)
    return made
