"""A piece of HTML, as pages are filled with them; and that of a picture."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Final

from renja_docs.document.blocks import (
    Picture,
)
from renja_docs.text.location import Location

_SVG: Final = "image/svg+xml"

_SHOWN: Final = frozenset({"image/png", "image/jpeg", "image/gif"})
"""Kinds of pictures that a browser shows."""

_EMU_PER_TWIP: Final = 635

_DIGITS: Final = 16
"""Signs of a digest that tell two pieces apart."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of HTML. sources: where each element of class s in it was typed, in their order.

    keep: it stays on the page of what follows.
    """

    html: str
    sources: tuple[Location, ...] = ()
    keep: bool = False

    @property
    def digest(self) -> str:
        """What tells it from other pieces."""
        return sha256(self.html.encode()).hexdigest()[:_DIGITS]


@dataclass(frozen=True, slots=True)
class TablePiece:
    """A table: its empty frame with the head that every page repeats, and its rows."""

    frame: Piece
    rows: tuple[Piece, ...]


def picture_piece(picture: Picture, source: Location | None) -> Piece:
    """A picture; a drawing stands in the page itself, so that its words can be found."""
    width = picture.width // _EMU_PER_TWIP
    if picture.mime == _SVG:
        inside = picture.data.decode()
    elif picture.mime in _SHOWN:
        data = base64.b64encode(picture.data).decode()
        inside = f'<img src="data:{picture.mime};base64,{data}" alt="{escape(picture.alt)}">'
    else:
        inside = f"<p>{escape(picture.alt)}</p>"
    own = ' class="gambar s"' if source is not None else ' class="gambar"'
    html = f'<div{own}><div data-w="{width}">{inside}</div></div>'
    return Piece(html, () if source is None else (source,), keep=True)
