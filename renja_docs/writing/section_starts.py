"""Where the sections of the Lampiran begin: how the page numbers of a PDF become printed ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from renja_docs.document.blocks import Document, Foreign, Paragraph, Portion, Section
from renja_docs.document.paper import PageNumber
from renja_docs.word.paging.settling import SectionStart


def marked(parts: Iterable[Portion]) -> Iterator[Portion]:
    """The parts with a bookmark at the beginning of each section, by which its page is found."""
    for index, part in enumerate(parts):
        if isinstance(part, Section):
            yield _with_bookmark(part, section_bookmark(index))
        else:
            yield part


def _with_bookmark(section: Section, name: str) -> Section:
    first, *others = section.blocks
    if not isinstance(first, Paragraph):
        return section
    marked = replace(first, bookmarks=(*first.bookmarks, name))
    return replace(section, blocks=(marked, *others))


def section_bookmark(index: int) -> str:
    """The bookmark of a part, counted from 0."""
    return f"bagian_{index}"


def sections(whole: Document) -> tuple[SectionStart, ...]:
    """Where each run of pages of the Lampiran begins, and how it numbers its pages."""
    starts: list[SectionStart] = []
    number = PageNumber()
    for index, part in enumerate(whole.parts):
        if isinstance(part, Section):
            number = part.number
            starts.append(SectionStart(section_bookmark(index), number, part.continuous))
        elif isinstance(part, Foreign):
            starts.append(SectionStart(part.bookmark, replace(number, start=None)))
    return tuple(starts)
