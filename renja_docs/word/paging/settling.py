"""Page numbers as they are printed: from the page in the file to 'II-4', until nothing moves."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from renja_docs.document.paper import PageNumber
from renja_docs.machine.fault import ToolError
from renja_docs.text.numerals import roman

PageLabels = Mapping[str, str]
"""Bookmark → the page number that is printed on its page.

Of a row that a table begins with: how far it stands above the edge of the paper, in twips.
"""

ROUNDS: Final = 8
"""More rounds than this mean that the numbers themselves move the pages."""

_TWIPS: Final = 20
"""To a point."""


@dataclass(frozen=True, slots=True)
class SectionStart:
    """Where a section begins: the bookmark on its first paragraph, how it numbers its pages.

    continuous: it begins in the middle of a page, which still shows the number of the one before.
    """

    bookmark: str
    number: PageNumber
    continuous: bool = False


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of tables that a document may have, by their bookmarks.

    marked: those whose page is wanted. heights: those whose height on their page is.
    """

    marked: tuple[str, ...] = ()
    heights: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settled:
    """A document whose page numbers are true. rounds: how often it was laid out."""

    docx: bytes
    pdf: bytes
    labels: PageLabels
    rounds: int


@dataclass(frozen=True, slots=True)
class _Counted:
    """A section, the page that it begins on (from 0) and the number of that page."""

    page: int
    first: int
    section: SectionStart

    def is_begun(self, page: int) -> bool:
        """True if the section has begun at the top of a page."""
        if self.section.continuous:
            return self.page < page
        return self.page <= page

    def label(self, page: int) -> str:
        """What is printed on a page of the section."""
        numbering = self.section.number
        value = self.first + page - self.page
        figure = str(value)
        if numbering.format == "lowerRoman":
            figure = roman(value).lower()
        return f"{numbering.prefix}{figure}"


def labels(
    pdf: bytes,
    bookmarks: Iterable[str],
    sections: Sequence[SectionStart],
    rows: Rows = Rows(),
) -> PageLabels:
    """What is printed as page number where each bookmark stands.

    sections: in the order of the document, the first on the first page. rows: of tables.
    Raises ToolError if the PDF lacks a bookmark.
    """
    # pypdf is loaded only where there is a PDF: a build without LibreOffice starts faster.
    from renja_docs.word.paging.destinations import places  # noqa: PLC0415

    wanted = tuple(bookmarks)
    starts = (section.bookmark for section in sections)
    found = places(pdf, (*wanted, *starts), (*rows.marked, *rows.heights))
    pages = {name: page for name, (page, _) in found.items()}
    there = (name for name in rows.marked if name in pages)
    tops = {name: found[name][1] * _TWIPS for name in rows.heights if name in found}
    heights = {name: str(round(top)) for name, top in tops.items() if isfinite(top)}
    return {**printed(pages, (*wanted, *there), sections), **heights}


def printed(
    pages: Mapping[str, int], bookmarks: Iterable[str], sections: Sequence[SectionStart]
) -> PageLabels:
    """The labels of bookmarks. pages: where they and the sections stand, counted from 0."""
    counted = _counted(pages, sections)
    return {name: _label(pages[name], counted) for name in bookmarks}


def _counted(pages: Mapping[str, int], sections: Sequence[SectionStart]) -> list[_Counted]:
    """A section without a first number of its own counts on from the one before."""
    result: list[_Counted] = []
    page, first = 0, 1
    for section in sections:
        here = pages[section.bookmark]
        start = section.number.start
        if start is None:
            start = first + here - page
        page, first = here, start
        result.append(_Counted(page, first, section))
    return result


def _label(page: int, counted: Sequence[_Counted]) -> str:
    """The last section that has begun at the top of the page gives the number."""
    begun = [section for section in counted if section.is_begun(page)]
    return begun[-1].label(page)


@dataclass(frozen=True, slots=True)
class Round:
    """A document as it is laid out next, and the page numbers that it prints."""

    docx: bytes
    labels: PageLabels


Rounds = Generator[Round, bytes, Settled]
"""Gives documents to lay out, takes their PDFs, returns the one whose page numbers are true."""


def rounds(
    first: Round, render: Callable[[PageLabels], bytes], read: Callable[[bytes], PageLabels]
) -> Rounds:
    """Lay the document out until the page numbers it prints are those of its pages.

    first: the document with the numbers of last time; if they still hold, one round is enough.
    render: the document with these page numbers. read: the labels of a PDF.
    Raises ToolError if the numbers are not stable after ROUNDS rounds.
    """
    now = first
    for count in range(1, ROUNDS + 1):
        pdf = yield now
        found = read(pdf)
        moved = [name for name, label in found.items() if now.labels.get(name) != label]
        if not moved:
            return Settled(now.docx, pdf, found, count)
        following = Round(render(found), found)
        if following.docx == now.docx:  # what moved is not printed
            return Settled(now.docx, pdf, found, count)
        now = following
    raise ToolError(
        f"Nomor halaman tidak menetap setelah {ROUNDS} putaran: {', '.join(moved[:5])}.",
        "Beri jarak atau pemisah halaman di sekitar bagian itu "
        "agar tata letaknya tidak bolak-balik.",
    )


class Unsettled(Exception):  # noqa: N818  it is an outcome
    """A document whose page numbers could not be proven. last: with the best numbers known."""

    def __init__(self, last: Round, fault: ToolError | KeyboardInterrupt) -> None:
        super().__init__(str(fault))
        self.last = last
        self.fault = fault


def settle(steps: Rounds, convert: Callable[[bytes], bytes]) -> Settled:
    """All rounds of a document. convert: the PDF of a document.

    Raises Unsettled, with the document of the last round, where one of them fails or is stopped.
    """
    last = next(steps)
    try:
        while True:
            last = steps.send(convert(last.docx))
    except StopIteration as end:
        settled: Settled = end.value
        return settled
    except (ToolError, KeyboardInterrupt) as fault:
        raise Unsettled(last, fault) from fault
