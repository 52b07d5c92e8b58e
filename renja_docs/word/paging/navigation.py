"""How a reader finds the way in the PDF: labels of its pages, lines of its outline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from renja_docs.document.blocks import Block, Document, Frame, Mark, Paragraph, Section
from renja_docs.document.paper import PageNumber
from renja_docs.document.styles import Style
from renja_docs.machine.pdf import About, OutlineLine, PageRun
from renja_docs.text.syllables import unhyphenated
from renja_docs.word.paging.settling import SectionStart
from renja_docs.word.proof import said

CAPTIONS = frozenset({Style.JUDUL_TABEL, Style.JUDUL_GAMBAR})


def about(document: Document) -> About:
    """What the PDF says about itself."""
    told = document.properties
    return About(told.title, told.subject, told.author, told.language, told.created)


def page_runs(pdf: bytes, sections: Sequence[SectionStart]) -> tuple[PageRun, ...]:
    """How the pages are numbered: the regulation from 1, then each section of the Lampiran.

    Raises ToolError where the PDF does not know the beginning of a section.
    """
    from renja_docs.word.paging.destinations import page_indexes  # noqa: PLC0415

    return tuple(_page_runs(page_indexes(pdf, [s.bookmark for s in sections]), sections))


def _page_runs(pages: Mapping[str, int], sections: Sequence[SectionStart]) -> Iterator[PageRun]:
    yield PageRun(0, "", "decimal", 1)
    page, first = 0, 1
    for section in sections:
        here, number = pages[section.bookmark], section.number
        start = first + here - page if number.start is None else number.start
        page, first = here, start
        if not section.continuous:
            yield PageRun(here, number.prefix, number.format, start)


def entries(document: Document) -> Iterator[OutlineLine]:
    """The headings, tables and figures that have a bookmark, in order."""
    number, above = PageNumber(), 0
    for part in (document.body, *document.parts):
        if isinstance(part, Section) and part.number.prefix != number.prefix:
            number, above = part.number, 0
        for block in _blocks(part):
            if isinstance(block, Paragraph):
                above = block.outline or above
                yield from _entry(block, above + 1, inside=int(part is document.body))


def _blocks(part: object) -> Iterator[Block]:
    if isinstance(part, Section):
        yield from part.blocks
    elif isinstance(part, Frame):
        for blocks in part.slots.values():
            yield from blocks


def _entry(block: Paragraph, below: int, inside: int) -> Iterator[OutlineLine]:
    """The line of a heading or a caption.

    below: the level under the heading before. inside: 1 below the title of the regulation.
    """
    if block.outline is not None and block.bookmarks:
        yield OutlineLine(_title(block), block.bookmarks[0], block.outline + inside)
    elif block.style in CAPTIONS:
        marks = [span.bookmark for span in block.spans if isinstance(span, Mark)]
        if marks:
            yield OutlineLine(_title(block), marks[0], below)


def _title(block: Paragraph) -> str:
    """The number and the words of a heading or a caption, in one line."""
    printed = next(said([block], {}))
    return " ".join(unhyphenated(f"{printed.label or ''} {printed.text}").split())
