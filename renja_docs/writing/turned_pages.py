"""The pages of running text: they are turned where a wide table stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from renja_docs.document.blocks import Block, Paragraph, Section
from renja_docs.document.paper import TEGAK, Page, PageNumber
from renja_docs.document.spans import words
from renja_docs.writing.running_text import SHORT, Flow


def turned(flow: Iterable[Flow], number: PageNumber, page: Page = TEGAK) -> Iterator[Section]:
    """Sections of running text, in one run of numbers. page: what is turned for a wide table."""
    for section in _sheets(flow, page):
        yield replace(section, number=number)
        number = replace(number, start=None)


def _sheets(flow: Iterable[Flow], page: Page) -> Iterator[Section]:
    """The sections of a chapter, not numbered yet.

    A few lines behind a wide table stand below it: a page of their own would be almost empty.
    """
    wide: Section | None = None
    upright: list[Block] = []
    for item in flow:
        if not isinstance(item, Section):
            upright.append(item)
            continue
        yield from _pages(wide, upright, page)
        wide, upright = item, []
    yield from _pages(wide, upright, page)


def _pages(wide: Section | None, behind: list[Block], page: Page) -> Iterator[Section]:
    """A wide table, if there is one, and what stands behind it."""
    if wide is not None and _are_few_lines(behind):
        yield replace(wide, blocks=(*wide.blocks, *behind))
        return
    if wide is not None:
        yield wide
    if behind:
        yield Section(page, PageNumber(), tuple(behind))


def _are_few_lines(blocks: Sequence[Block]) -> bool:
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    letters = sum(len(words(block.spans)) for block in paragraphs)
    alone = len(paragraphs) == len(blocks) and not any(block.outline for block in paragraphs)
    return alone and 0 < letters <= SHORT
