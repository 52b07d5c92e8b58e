"""Lines of the lists of contents: what, a leader, the page.

The last line of a title leaves room for the leader and the page. A right indent would see to that
in Word; LibreOffice 7.4 sets no tabulator beyond it, and loses the page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from renja_docs.document.blocks import Break, Hyperlink, PageRef, Paragraph, Run, Span, Tab
from renja_docs.document.paper import TEGAK
from renja_docs.document.styles import Style
from renja_docs.text.location import Location
from renja_docs.writing.cell_lines import line_ends, line_width

_SIZE: Final = 12.0
"""Points of the type."""

_LEFT: Final[Mapping[Style, int]] = {
    Style.DAFTAR_ISI_1: 1134,
    Style.DAFTAR_ISI_2: 1701,
    Style.DAFTAR_TABEL: 1984,
}
"""Where titles begin behind their number, in twips; in other templates a line may end earlier."""

_PAGE: Final = 800
"""Twips for a short leader and a page such as II-12."""

_LOST: Final = 8
"""Letters that a last line has at least."""


def entry(style: Style, spans: tuple[Span, ...], target: str, source: Location | None) -> Paragraph:
    """A line of a list of contents: what, a leader, the page of its bookmark."""
    numbered = any(isinstance(span, Tab) for span in spans)
    room = TEGAK.text_width - (_LEFT[style] if numbered else 0)
    *before, title = spans
    ended = _ended(title, room) if isinstance(title, Run) else (title,)
    line = Hyperlink(target, (*before, *ended, Run(" "), Tab(), Run(" "), PageRef(target)))
    return Paragraph(style, (line,), source=source)


def _ended(title: Run, room: int) -> tuple[Span, ...]:
    """A title; the words that would leave no room for the page stand on a line of their own."""
    ends = line_ends(title.text, room, _SIZE, bold=False)
    begun = ends[-2] if len(ends) > 1 else 0
    if line_width(title.text[begun:], _SIZE, bold=False) <= room - _PAGE:
        return (title,)
    place = title.text.rfind(" ", begun)
    while place > begun and len(title.text) - place <= _LOST:
        place = title.text.rfind(" ", begun, place)
    if place <= begun:
        return (title,)
    return Run(title.text[:place]), Break(), Run(title.text[place + 1 :])
