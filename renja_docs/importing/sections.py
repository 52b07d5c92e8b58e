"""A chapter parted at the headings of its subbab."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from renja_docs.importing.landmarks import BAB, SUBBAB
from renja_docs.importing.said import Said
from renja_docs.importing.source import Block, Line


@dataclass(frozen=True, slots=True)
class HeadedLines:
    """What stands below a heading. number, title: of the subbab, '' in front of the first."""

    number: str
    title: Said
    blocks: list[Block] = field(default_factory=list)


def sections(chapter: int, blocks: Sequence[Block]) -> list[HeadedLines]:
    """The blocks in front of the first subbab, then those of each.

    A heading counts only as the next one: the outline of chapters repeats the headings of all, and
    within it one counts that does not come again.
    """
    found = [HeadedLines("", Said("", ()))]
    in_outline = False
    for position, block in enumerate(blocks):
        in_outline = in_outline or (isinstance(block, Line) and bool(BAB.match(block.text)))
        heading = _heading(block, f"{chapter}.{len(found)}")
        is_repeated = in_outline and _comes_again(blocks[position + 1 :], block)
        if heading is not None and not is_repeated:
            in_outline = False
            found.append(heading)
        else:
            found[-1].blocks.append(block)
    return found


def _heading(block: Block, number: str) -> HeadedLines | None:
    """The section that a line of a number opens, None for any other."""
    match = SUBBAB.match(block.text) if isinstance(block, Line) else None
    if match is None or match["number"] != number or not isinstance(block, Line):
        return None
    return HeadedLines(number, block.said.cut(match.start("title")))


def _comes_again(later: Sequence[Block], heading: Block) -> bool:
    """True if a line further down begins with the number of a heading."""
    number = heading.text.split(" ", 1)[0] if isinstance(heading, Line) else ""
    lines = (block.text for block in later if isinstance(block, Line))
    return any(text.startswith(f"{number} ") for text in lines)
