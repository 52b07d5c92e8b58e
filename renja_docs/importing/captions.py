"""Captions: which table stands below one, and which tables stand behind the chapters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from renja_docs.importing.landmarks import ANNEXES, CAPTION, SUBBAB
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line, SourceGrid
from renja_docs.importing.tables import Captioned, is_office, is_source

TITLE_LENGTH: Final = 160
"""Letters of the longest line of a title above a table."""
_BEFORE: Final = 6
"""Lines between a caption and its table at most."""


def captioned(blocks: Sequence[Block], at: int, number: str) -> tuple[Captioned, int] | None:
    """The table whose caption stands at a position, and the position behind it."""
    first = blocks[at]
    if not isinstance(first, Line):
        return None
    match = CAPTION.match(first.text)
    if match is None or match["word"].casefold() != "tabel" or len(first.text) > 2 * TITLE_LENGTH:
        return None
    title = [first.said.cut(match.start("title"))] if match["title"].strip() else []
    for end in range(at + 1, min(at + 1 + _BEFORE, len(blocks))):
        block = blocks[end]
        if isinstance(block, SourceGrid):
            behind, notes = end + 1, tuple[Said, ...]()
            after = blocks[behind] if behind < len(blocks) else None
            if isinstance(after, Line) and is_source(after.text):
                notes, behind = (after.said,), behind + 1
            typed = re.sub(r"\s", "", match["number"])
            table = Captioned(typed, first.said, tuple(title), block, notes, number)
            return table, behind
        if is_office(block.text):
            continue
        if len(block.text) > TITLE_LENGTH or re.search(r"[.;:]\Z", block.text):
            return None
        title.append(block.said)
    return None


def tail(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """What stands in a chapter, and the official tables behind its last words."""
    for index, block in enumerate(blocks):
        if isinstance(block, Line) and ANNEXES.match(block.text):
            return blocks[:index], blocks[index:]
    start = _first_official(blocks)
    if 0 < start < len(blocks) and heads_tables(blocks[start - 1]):
        start -= 1
    behind = blocks[start:]
    words = [block for block in behind if isinstance(block, Line) and SUBBAB.match(block.text)]
    return (blocks, []) if words else (blocks[:start], behind)


def _first_official(blocks: list[Block]) -> int:
    """Where the first official table (T-C.29) has its caption, the end where there is none."""
    for index, block in enumerate(blocks):
        match = CAPTION.match(block.text) if isinstance(block, Line) else None
        if match is None or not match["number"].startswith("T"):
            continue
        if captioned(blocks, index, "") is not None:
            return index
    return len(blocks)


def heads_tables(block: Block) -> bool:
    """True for the heading above the official tables behind the chapters."""
    if not isinstance(block, Line) or len(block.text) > TITLE_LENGTH:
        return False
    return bool(re.fullmatch(r"TABEL(?: [A-Z()-]+)+", block.text))
