"""The paper of a regulation, F4 (215 x 330 mm), and the numbers of its pages; in twips."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class PageNumber:
    """How a section numbers its pages: '{prefix}PAGE' in the footer.

    start: the first number, None to count on.
    """

    prefix: str = ""
    format: Literal["decimal", "lowerRoman"] = "decimal"
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """Paper and margins in twips.

    edge: from the edge of the paper to a header or footer.
    """

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    landscape: bool = False
    edge: int = 709

    @property
    def text_width(self) -> int:
        """Width between the margins."""
        return self.width - self.left - self.right

    @property
    def text_height(self) -> int:
        """Height between the margins."""
        return self.height - self.top - self.bottom


_SHORT, _LONG = 12189, 18709

MARGIN: Final = 1417
"""Twips: 2,5 cm on every side (UU 12/2011 Lampiran II angka 284a)."""

NARROW: Final = 850
"""Twips: 1,5 cm, around the wide tables of the Lampiran, whose type would be too small."""

_FOOT: Final = 397
"""Twips: 7 mm from the edge to the page number, which stands in the narrow margin."""

TEGAK: Final = Page(_SHORT, _LONG, MARGIN, MARGIN, MARGIN, MARGIN)
LANSKAP: Final = Page(_LONG, _SHORT, NARROW, NARROW, NARROW, NARROW, landscape=True, edge=_FOOT)


@dataclass(frozen=True, slots=True)
class Paper:
    """The pages of a document: upright ones, and wide ones for wide tables."""

    upright: Page = TEGAK
    wide: Page = LANSKAP
