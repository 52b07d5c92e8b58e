"""What a style looks like, as far as it can be shown without Word. Lengths are twips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Align = Literal["left", "center", "right", "both"]


@dataclass(frozen=True, slots=True)
class Look:
    """How the paragraphs of a style look.

    size: of the type in half-points. first: how far the first line stands right of the others,
    below 0 for a hanging one. before, after: the space above and below. line: its height; 0 where
    the type says. tab: where a right tabulator with dots stands, 0 for none. outline: heading
    level 1-9, 0 for text.
    """

    font: str = ""
    size: int = 24
    bold: bool = False
    italic: bool = False
    underline: bool = False
    capitals: bool = False
    align: Align = "left"
    left: int = 0
    right: int = 0
    first: int = 0
    before: int = 0
    after: int = 0
    line: int = 0
    tab: int = 0
    outline: int = 0
    colour: str = ""
