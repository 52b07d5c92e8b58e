"""The lists of contents against the headings of the finished file: each line one, each one a line.

A line leads to a bookmark; what stands there must be what the line says.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from renja_docs.document.blocks import Document, Foreign, Mark, PageRef, Paragraph, Run, Section
from renja_docs.document.styles import Style
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.readback import paragraphs

_HEADINGS: Final = frozenset(
    {
        Style.JUDUL_DEPAN,
        Style.JUDUL_BAB,
        Style.JUDUL_SUBBAB,
        Style.JUDUL_TABEL,
        Style.JUDUL_GAMBAR,
    }
)
"""The styles of what lists of contents name."""

_START, _NAME = w("bookmarkStart"), w("name")

_CAPTIONS: Final = frozenset({Style.JUDUL_TABEL, Style.JUDUL_GAMBAR})
"""A list may name the tables behind the chapters alone."""


class ListedHeading(NamedTuple):
    """A heading or caption.

    group: its Lampiran and its style, of a caption also the run of pages it stands in.
    """

    text: str
    bookmarks: tuple[str, ...]
    group: tuple[int, str, str]


def contents_faults(package: Package, document: Document) -> Iterator[str]:
    """Lines of contents without their heading, and headings without a line."""
    foreign = {part.bookmark for part in document.parts if isinstance(part, Foreign)}
    lines = dict(_contents_lines(document))
    marked = _marked(package, lines)
    for target, line in lines.items():
        if target in foreign:  # what its first paragraph says is the affair of who made it
            continue
        heading = marked.get(target, "")
        if not heading:
            yield f"daftar menyebut “{line}”, tetapi judul itu tidak ada"
        elif heading not in line and line not in heading:
            yield f"daftar menyebut “{line}”, tetapi di sana tertulis “{heading}”"
    yield from _unlisted(list(headings(document)), lines)


def _unlisted(headings: Iterable[ListedHeading], lines: Mapping[str, str]) -> Iterator[str]:
    """Headings that no list names, though it names others of their kind."""
    known = list(headings)
    unlisted = [one for one in known if lines.keys().isdisjoint(one.bookmarks)]
    named = {one.group for one in known if one not in unlisted}
    for one in unlisted:
        if one.group in named:
            yield f"judul “{one.text}” tidak ada dalam daftar"


def _contents_lines(document: Document) -> Iterator[tuple[str, str]]:
    """What each line of contents leads to, and what it says without its page."""
    for _, paragraph in _paragraphs(document):
        for span in paragraph.spans:
            if isinstance(span, PageRef):
                yield span.bookmark, _text(paragraph)


def headings(document: Document) -> Iterator[ListedHeading]:
    """The headings and captions of the sections, in order."""
    for section, paragraph in _paragraphs(document):
        if paragraph.style in _HEADINGS:
            inner = (span.bookmark for span in paragraph.spans if isinstance(span, Mark))
            style = str(paragraph.style)
            prefix = section.number.prefix if style in _CAPTIONS else ""
            names = (*paragraph.bookmarks, *inner)
            yield ListedHeading(_text(paragraph), names, (section.annex, style, prefix))


def _paragraphs(document: Document) -> Iterator[tuple[Section, Paragraph]]:
    """The paragraphs of the sections, each with its section."""
    for part in document.parts:
        if isinstance(part, Section):
            for block in part.blocks:
                if isinstance(block, Paragraph):
                    yield part, block


def _text(paragraph: Paragraph) -> str:
    return _plain(" ".join(span.text for span in paragraph.spans if isinstance(span, Run)))


def _marked(package: Package, names: Container[str]) -> dict[str, str]:
    """What the paragraph says that each bookmark of some names stands in."""
    found: dict[str, str] = {}
    for start in package.document.xml.iter(_START):
        name = start.get(_NAME, "")
        paragraph = next(start.iterancestors(w("p")), None) if name in names else None
        if paragraph is not None:
            found[name] = _said(paragraph)
    return found


def _said(paragraph: Element) -> str:
    return _plain("\n".join(seen.text for seen in paragraphs(paragraph)))


def _plain(text: str) -> str:
    """A text in small letters with every run of blanks as one."""
    return " ".join(text.split()).casefold()
