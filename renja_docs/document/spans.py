"""Spans: what stands in a paragraph, in no format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from renja_docs.document.formula import Row, letters
from renja_docs.text.numerals import huruf, roman


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style. It may hold no newline and no control character."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Ref:
    r"""A living reference: prints `text` now and follows `bookmark` when fields are updated.

    kind: 'number' shows the automatic number of the paragraph (REF \r),
    'text' the bookmarked text (REF).
    """

    bookmark: str
    text: str
    kind: Literal["number", "text"] = "number"
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class PageRef:
    """The page on which `bookmark` stands, with the literal prefix of its section ('II-')."""

    bookmark: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that stands in the text and is counted (Word's SEQ field): 3, C, III.

    name: of the counter. value: what it has reached here. again: it only repeats that.
    within: level of the headings below which it begins anew. first: that it does so here, said
    once more for programs that do not heed headings.
    """

    name: str
    value: int
    format: Literal["ARABIC", "ALPHABETIC", "ROMAN"] = "ARABIC"
    within: int | None = None
    first: bool = False
    again: bool = False

    @property
    def text(self) -> str:
        """What it prints; AA after Z, as Word repeats letters."""
        match self.format:
            case "ARABIC":
                return str(self.value)
            case "ALPHABETIC":
                return huruf(self.value).upper()
            case "ROMAN":
                return roman(self.value)


@dataclass(frozen=True, slots=True)
class HeadingNumber:
    """The automatic number of the heading of a level that it stands below (STYLEREF)."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Listed:
    """Prints nothing: that the list of all captions of a kind names this paragraph."""

    name: str


@dataclass(frozen=True, slots=True)
class Math:
    """A formula. display: it has the line for itself."""

    row: Row
    display: bool = False


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note at the foot of the page; here stands its number, which is counted."""

    text: str


@dataclass(frozen=True, slots=True)
class Tab:
    """A tabulator."""


@dataclass(frozen=True, slots=True)
class Break:
    """A line break inside a paragraph."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A bookmark around some spans of a paragraph (a caption's label and number)."""

    bookmark: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Hyperlink:
    """Some spans on which one may click to go to a bookmark."""

    bookmark: str
    spans: tuple[Span, ...]


Span = (
    Run
    | Ref
    | PageRef
    | Counted
    | HeadingNumber
    | Listed
    | Footnote
    | Math
    | Tab
    | Break
    | Mark
    | Hyperlink
)


def words(spans: Iterable[Span]) -> str:
    """What spans say, but for the pages of references; tabulators and line ends as in Python."""
    return "".join([span.text if type(span) is Run else _said(span) for span in spans])


def _said(span: Span) -> str:
    match span:
        case Run() | Ref() | Counted() | HeadingNumber():
            return span.text
        case Mark() | Hyperlink():
            return words(span.spans)
        case Math():
            return letters(span.row)
        case Tab():
            return "\t"
        case Break():
            return "\n"
        case PageRef() | Listed() | Footnote():
            return ""


def marks(spans: Iterable[Span]) -> Iterator[str]:
    """The bookmarks around some of the spans."""
    return (span.bookmark for span in spans if isinstance(span, Mark))


def references(spans: Iterable[Span]) -> Iterator[PageRef]:
    """The references to pages among some spans, and inside them."""
    for span in spans:
        if isinstance(span, PageRef):
            yield span
        elif isinstance(span, Mark | Hyperlink):
            yield from references(span.spans)
