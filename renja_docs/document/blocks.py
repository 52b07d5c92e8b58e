"""The narrow waist: what the document is, in no format. Lengths are twips (1/20 point)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Final, Literal

from renja_docs.document.demands import NOTHING_ABSENT, Absent, Mandated
from renja_docs.document.drawn_shapes import Shape
from renja_docs.document.list_levels import Number, Scheme
from renja_docs.document.paper import Page, PageNumber
from renja_docs.document.provenance import Provenance
from renja_docs.document.spans import (
    Break,
    Counted,
    Footnote,
    HeadingNumber,
    Hyperlink,
    Listed,
    Mark,
    Math,
    PageRef,
    Ref,
    Run,
    Span,
    Tab,
    references,
)
from renja_docs.document.styles import Style
from renja_docs.text.location import Location

__all__ = [
    "HEADINGS",
    "Block",
    "Break",
    "Cell",
    "Contents",
    "Counted",
    "Document",
    "Footnote",
    "Foreign",
    "Frame",
    "HeadingNumber",
    "Hyperlink",
    "Listed",
    "Mark",
    "Math",
    "PageRef",
    "Paragraph",
    "Picture",
    "Portion",
    "Properties",
    "Ref",
    "Row",
    "Run",
    "Section",
    "Span",
    "Tab",
    "TabStop",
    "Table",
    "page_refs",
]

# --- blocks


@dataclass(frozen=True, slots=True)
class TabStop:
    """Where a tabulator leads to, in twips from the edge of the text. dots: the way there is."""

    at: int
    align: Literal["left", "right"] = "left"
    dots: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph in a named style of the templates.

    outline: heading level 1-9, shown in the navigation pane, None for text.
    bookmarks: names that mark the whole paragraph.
    left, hanging, before, after: indents and distances that override the style's, in twips.
    tabs: beside those of the style. form: it belongs to a form, whose places stand open.
    source: where in the content it was typed, or what it was computed from; it is not written into
    the document. None for what the software alone prints.
    """

    style: str
    spans: tuple[Span, ...] = ()
    number: Number | None = None
    bookmarks: tuple[str, ...] = ()
    outline: int | None = None
    left: int | None = None
    hanging: int | None = None
    before: int | None = None
    after: int | None = None
    keep_next: bool = False
    align: Literal["left", "center", "right", "both"] | None = None
    tabs: tuple[TabStop, ...] = ()
    form: bool = False
    source: Location | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell. span: grid columns. merge: 'start' opens a vertical merge, 'go' continues it.

    boxed: it has lines around it, also in a table without.
    """

    blocks: tuple[Paragraph, ...]
    span: int = 1
    merge: Literal["start", "go"] | None = None
    valign: Literal["top", "center"] = "top"
    shade: str | None = None
    boxed: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row. header: repeated at the top of every page. split: may break across pages."""

    cells: tuple[Cell, ...]
    header: bool = False
    split: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table on a fixed grid.

    grid: column widths in twips. size: of the type in half-points, 0 for the style's own.
    borders: False for tables that only align text (Menimbang, signatures). margin: twips between
    the text of a cell with borders and its sides.
    alt: what the table holds, for those who cannot see it.
    """

    grid: tuple[int, ...]
    rows: tuple[Row, ...]
    size: int = 0
    borders: bool = True
    margin: int = 60
    indent: int = 0
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, inline and centred. width, height in EMU (914400 per inch).

    style: of its paragraph. svg: the same picture as SVG, for readers that know it; b'' without.
    shapes: what it shows, where that can be edited; none where it is a picture alone.
    """

    data: bytes
    mime: str
    width: int
    height: int
    alt: str
    name: str
    style: str = Style.GAMBAR
    svg: bytes = b""
    shapes: tuple[Shape, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Pages of one kind. Its blocks begin on a new page unless continuous.

    annex: which Lampiran it belongs to, from 1; 0 where nobody has said.
    """

    page: Page
    number: PageNumber
    blocks: tuple[Block, ...]
    continuous: bool = False
    annex: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """A place filled by a template: the frame's own paragraphs come from the .docx.

    continuous: it goes on on the page before it, whatever section its file has.
    sources: where its values were typed, by their names.
    """

    template: str
    values: dict[str, object]
    slots: dict[str, tuple[Block, ...]]
    continuous: bool = False
    sources: Mapping[str, Location] = field(default_factory=dict, compare=False)


@dataclass(frozen=True, slots=True)
class Foreign:
    """A .docx taken in whole, with the bookmark of its first page."""

    path: str
    bookmark: str


@dataclass(frozen=True, slots=True)
class Contents:
    """A list of contents that Word can make anew (TOC).

    of: 'headings' of the first two levels, or the name of captions (Listed). lines: what it says.
    """

    of: str
    lines: tuple[Paragraph, ...]


HEADINGS: Final = "headings"
"""The list of contents proper."""

Block = Paragraph | Table | Picture | Contents

Portion = Section | Frame | Foreign
"""A part of the document in the order of print."""


@dataclass(frozen=True, slots=True)
class Properties:
    """What the document says about itself. created: an ISO date, or '' where it is open."""

    title: str
    subject: str
    author: str
    language: str
    created: str


@dataclass(frozen=True, slots=True)
class Document:
    """The whole document: the filled body, then the parts of the Lampiran in order.

    form: what the law and the house style want to find in the file, in order. final: True for a
    text in which no place may be left open. absent: what must not stand there.
    told: the texts of the content that must stand in the file, as they are printed.
    provenance: what the file tells of where its words come from, None for nothing.
    """

    properties: Properties
    body: Frame
    schemes: tuple[Scheme, ...]
    parts: tuple[Portion, ...]
    form: tuple[Mandated, ...] = ()
    final: bool = False
    absent: Absent = NOTHING_ABSENT
    told: tuple[str, ...] = ()
    provenance: Provenance | None = field(default=None, compare=False)


def page_refs(document: Document) -> tuple[str, ...]:
    """The bookmarks whose pages the document prints, in order, each once."""
    sections = (part for part in document.parts if isinstance(part, Section))
    lines = chain.from_iterable(map(_lines, sections))
    found = chain.from_iterable(references(line.spans) for line in lines)
    return tuple(dict.fromkeys(ref.bookmark for ref in found))


def _lines(section: Section) -> Iterator[Paragraph]:
    """The paragraphs of a section outside of tables, those of lists of contents too."""
    for block in section.blocks:
        match block:
            case Contents(lines=lines):
                yield from lines
            case Paragraph():
                yield block
