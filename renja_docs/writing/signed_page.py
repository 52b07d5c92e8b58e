"""The signature at the end of the Lampiran takes what stands before it along to its page.

A signature alone on a page could be put under any text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from renja_docs.document.blocks import Block, Frame, Paragraph, Portion, Section, Table
from renja_docs.document.styles import Style
from renja_docs.writing.mandated import CLOSING
from renja_docs.writing.row_breaks import kept


def accompanied(parts: Iterable[Portion]) -> Iterator[Portion]:
    """The parts; the last lines of the one before the signature stay on the page of the next."""
    given = tuple(parts)
    for index, part in enumerate(given):
        after = given[index + 1] if index + 1 < len(given) else None
        if isinstance(part, Section) and isinstance(after, Frame) and after.template == CLOSING:
            yield replace(part, blocks=tuple(_kept(part.blocks)))
        else:
            yield part


def _kept(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """The blocks, the last of them that says something on the page of what follows."""
    end = len(blocks)
    while end > 1 and _is_space(blocks[end - 1]):
        end -= 1
    *others, last = blocks[:end]
    yield from others
    match last:
        case Paragraph():
            yield replace(last, keep_next=True)
        case Table():
            yield replace(last, rows=(*last.rows[:-1], kept(last.rows[-1])))
            if end == len(blocks):
                yield Paragraph(Style.JEDA, keep_next=True)
        case _:
            yield last
    for space in blocks[end:]:
        yield replace(space, keep_next=True) if isinstance(space, Paragraph) else space
    if end < len(blocks):  # what ends a section has no height in LibreOffice: not the space
        yield Paragraph(Style.JEDA, keep_next=True)


def _is_space(block: Block) -> bool:
    return isinstance(block, Paragraph) and block.style == Style.JARAK and not block.spans
