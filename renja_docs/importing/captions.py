"""Captions: which table stands below one, and which tables stand behind the chapters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from renja_docs.importing.landmarks import ANNEXES, CAPTION, SEAL, SUBBAB, is_capital
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line, SourceGrid
from renja_docs.importing.tables import Captioned, is_office, is_source

TITLE_LENGTH: Final = 160
"""Letters of the longest line of a title above a table."""
_OFFICIAL: Final = re.compile(r"(?:Tabel|TABEL|Gambar|GAMBAR|Bagan|Grafik)\s+T-?[A-Z]\.?\s?\d")
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
            notes = _source_below(blocks, end + 1)
            typed = re.sub(r"\s", "", match["number"])
            table = Captioned(typed, first.said, tuple(title), block, notes, number)
            return table, end + 1 + len(notes)
        if is_office(block.text):
            continue
        if len(block.text) > TITLE_LENGTH or block.text.endswith((".", ";", ":")):
            return None
        title.append(block.said)
    return None


def _source_below(blocks: Sequence[Block], at: int) -> tuple[Said, ...]:
    """The line below a table that names where its figures come from, as its note."""
    after = blocks[at] if at < len(blocks) else None
    return (after.said,) if isinstance(after, Line) and is_source(after.text) else ()


def tail(blocks: list[Block]) -> tuple[list[Block], list[Block]]:
    """What stands in a chapter, and the official tables behind its last words."""
    headed = _first(blocks, ANNEXES)
    if headed < len(blocks):
        return blocks[:headed], blocks[headed:]
    start = _first_official(blocks)
    if 0 < start < len(blocks) and _is_their_title(blocks, start - 1):
        start -= 1
    goes_on = _first(blocks[start:], SUBBAB) < len(blocks) - start
    return (blocks, []) if goes_on else (blocks[:start], blocks[start:])


def _first(blocks: Sequence[Block], pattern: re.Pattern[str]) -> int:
    """Where the first line of a pattern stands, the end where there is none."""
    found = (i for i, block in enumerate(blocks) if _matches(block, pattern))
    return next(found, len(blocks))


def _matches(block: Block, pattern: re.Pattern[str]) -> bool:
    return isinstance(block, Line) and pattern.match(block.text) is not None


def _first_official(blocks: list[Block]) -> int:
    """Where the first official table (T-C.29) has its caption, the end where there is none."""
    captions = (i for i, block in enumerate(blocks) if _matches(block, _OFFICIAL))
    return next((i for i in captions if captioned(blocks, i, "") is not None), len(blocks))


def _is_their_title(blocks: Sequence[Block], at: int) -> bool:
    """True for a line in capitals right above the official tables that ends no signature."""
    line, before = blocks[at], blocks[at - 1] if at else None
    if heads_tables(line):
        return True
    if not isinstance(line, Line) or len(line.text) > TITLE_LENGTH or not is_capital(line.text):
        return False
    return not isinstance(before, Line) or not (is_capital(before.text) or SEAL.match(before.text))


def begins_with_title(blocks: Sequence[Block]) -> bool:
    """True for a title above official tables, which stand behind it."""
    first, following = blocks[0], blocks[1] if len(blocks) > 1 else None
    if heads_tables(first):
        return True
    is_above = following is not None and _matches(following, _OFFICIAL)
    return is_above and isinstance(first, Line) and is_capital(first.text)


def heads_tables(block: Block) -> bool:
    """True for the heading above the official tables that says what they are: TABEL."""
    if not isinstance(block, Line) or len(block.text) > TITLE_LENGTH:
        return False
    return bool(re.fullmatch(r"TABEL(?: [A-Z()-]+)+", block.text))
