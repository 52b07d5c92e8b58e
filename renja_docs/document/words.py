"""The paragraphs of a document in reading order, and what each of them says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from renja_docs.document import spans
from renja_docs.document.blocks import (
    Block,
    Contents,
    Document,
    Frame,
    Paragraph,
    Portion,
    Section,
    Table,
)


def paragraphs(document: Document) -> Iterator[Paragraph]:
    """All paragraphs, those in cells too; not those of templates and foreign files."""
    for part in (document.body, *document.parts):
        for block in blocks(part):
            yield from _inside(block)


def said(paragraph: Paragraph) -> str:
    """The words of a paragraph; pages and automatic numbers are left out.

    A tabulator or a new line is a blank.
    """
    return spans.words(paragraph.spans).replace("\t", " ").replace("\n", " ").strip()


def blocks(part: Portion) -> Iterator[Block]:
    """What the program itself puts into a part; of a template what fills its slots."""
    if isinstance(part, Section):
        yield from part.blocks
    if isinstance(part, Frame):
        for filling in part.slots.values():
            yield from filling


def _inside(block: Block) -> Iterator[Paragraph]:
    """A paragraph, the lines of a list of contents, or the paragraphs in the cells of a table."""
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Contents):
        yield from block.lines
    elif isinstance(block, Table):
        cells = chain.from_iterable(row.cells for row in block.rows)
        yield from chain.from_iterable(cell.blocks for cell in cells)
