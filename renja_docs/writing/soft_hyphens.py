"""Running text parts its words at line ends; headings, tables and signatures do not.

Neither there nor in tables does a line end behind the hyphen of a code.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from renja_docs.content.loading.kinds import levels
from renja_docs.document.blocks import (
    Block,
    Document,
    Foreign,
    Frame,
    Mark,
    Paragraph,
    Portion,
    Ref,
    Row,
    Run,
    Section,
    Span,
    Table,
)
from renja_docs.document.spans import words
from renja_docs.document.styles import Style
from renja_docs.document.words import blocks
from renja_docs.text.syllables import held, hyphenated, hyphenated_last, names_in

PROSE: Final = frozenset(
    {
        Style.PEMBUKAAN,
        Style.AYAT,
        Style.DEFINISI,
        Style.ISI,
        Style.PARAGRAF_ISI,
        Style.RINCIAN_1,
        Style.RINCIAN_2,
        Style.RINCIAN_3,
        Style.RINCIAN_4,
        Style.KUTIPAN,
        Style.CATATAN,
    }
)
"""The styles of running text, which is set to both edges."""


def with_soft_hyphens(document: Document) -> Document:
    """The document, in whose running text words may part."""
    said = (words(block.spans) for part in _portions(document) for block in _prose(part))
    writer = _Writer(names_in(said, (level.awalan for level in levels())))
    body = replace(document.body, slots=writer.slots(document.body))
    return replace(document, body=body, parts=tuple(map(writer.portion, document.parts)))


def _portions(document: Document) -> tuple[Portion, ...]:
    return document.body, *document.parts


def _prose(part: Portion) -> Iterator[Paragraph]:
    """Every paragraph of running text of a part."""
    for block in blocks(part):
        yield from filter(_is_prose, _paragraphs(block))


def _paragraphs(block: Block) -> Iterator[Paragraph]:
    if isinstance(block, Paragraph):
        yield block
    elif isinstance(block, Table) and not block.borders:
        cells = chain.from_iterable(row.cells for row in block.rows)
        yield from chain.from_iterable(cell.blocks for cell in cells)


def _is_prose(block: Paragraph) -> bool:
    """A heading of a list stands in the style of its items, but is not set to both edges."""
    return block.style in PROSE and block.align is None


@dataclass(frozen=True, slots=True)
class _Writer:
    """Puts the soft hyphens in. names: words that never part."""

    names: frozenset[str]

    def portion(self, part: Portion) -> Portion:
        match part:
            case Section():
                return replace(part, blocks=tuple(map(self._block, part.blocks)))
            case Frame():
                return replace(part, slots=self.slots(part))
            case Foreign():
                return part

    def slots(self, frame: Frame) -> dict[str, tuple[Block, ...]]:
        return {name: tuple(map(self._block, blocks)) for name, blocks in frame.slots.items()}

    def _block(self, block: Block) -> Block:
        """Tables with borders hold figures and names: their words stand as they are."""
        if isinstance(block, Paragraph):
            return self._paragraph(block)
        if isinstance(block, Table):
            change = _held if block.borders else self._paragraph
            return replace(block, rows=tuple(_row(row, change) for row in block.rows))
        return block

    def _paragraph(self, block: Paragraph) -> Paragraph:
        if block.style == Style.JUDUL_TABEL:  # references repeat its number
            return _held(block)
        if not _is_prose(block):
            return block
        return _held(replace(block, spans=self._ended(block.spans)))

    def _ended(self, spans: tuple[Span, ...]) -> tuple[Span, ...]:
        """The end of a paragraph, whose last line is no half of a word.

        A full stop that was put behind it is a run of its own.
        """
        if not spans or not isinstance(spans[-1], Run):
            return tuple(map(self._span, spans))
        others, last = spans[:-1], spans[-1]
        start = last.text.rstrip().rfind(" ") + 1
        if not start:
            return (*self._ended(others), last)
        before = words((self._span(replace(last, text=last.text[:start])),))
        word = last.text[start:]
        end = word if last.italic else hyphenated_last(word, self.names)
        return (*map(self._span, others), replace(last, text=before + end))

    def _span(self, span: Span) -> Span:
        """Words in italics are of another language, which parts them otherwise."""
        if not isinstance(span, Run) or span.italic:
            return span
        return replace(span, text=hyphenated(span.text, self.names))


def _row(row: Row, change: Callable[[Paragraph], Paragraph]) -> Row:
    cells = (replace(cell, blocks=tuple(map(change, cell.blocks))) for cell in row.cells)
    return replace(row, cells=tuple(cells))


def _held(block: Paragraph) -> Paragraph:
    """The paragraph whose codes and numbers no line end parts."""
    if "-" not in words(block.spans):
        return block
    return replace(block, spans=tuple(map(_held_span, block.spans)))


def _held_span(span: Span) -> Span:
    match span:
        case Run() | Ref():
            return replace(span, text=held(span.text))
        case Mark():
            return replace(span, spans=tuple(map(_held_span, span.spans)))
        case _:
            return span
