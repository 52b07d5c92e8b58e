"""Figures with their captions, which stand above or below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from renja_docs.importing.captions import TITLE_LENGTH
from renja_docs.importing.landmarks import CAPTION
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line

_SENTENCE: Final = re.compile(r"[.;:]\Z")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure. picture: its file, '' for none. caption: the line with its number.

    end: the position behind what belongs to it.
    """

    number: str
    title: Said
    picture: str
    caption: Line
    end: int


def figure_at(blocks: Sequence[Block], at: int) -> Figure | None:
    """The figure that begins at a position, None where none does."""
    first = _line(blocks, at)
    if first is None:
        return None
    below = _line(blocks, at + 1) if first.picture and not first.text else None
    caption, end = (below, at + 2) if below is not None else (first, at + 1)
    match = CAPTION.match(caption.text)
    if match is None or match["word"].casefold() != "gambar" or not _is_caption(caption.text):
        return None
    title = caption.said.cut(match.start("title"))
    following = _line(blocks, end)
    if not title and following is not None:
        title, end = following.said, end + 1
    return Figure(match["number"], title, first.picture, caption, end)


def _is_caption(text: str) -> bool:
    """False for a sentence that speaks of a figure."""
    return len(text) <= TITLE_LENGTH and not _SENTENCE.search(text)


def _line(blocks: Sequence[Block], at: int) -> Line | None:
    block = blocks[at] if at < len(blocks) else None
    return block if isinstance(block, Line) else None
