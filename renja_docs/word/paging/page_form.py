"""The form of the pages, read from the PDF.

No signature alone on one or parted between two, no heading at its foot, no amount torn, nothing
beyond the paper.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, groupby
from typing import Final

from renja_docs.document.blocks import Document
from renja_docs.document.demands import Mandated
from renja_docs.document.styles import Style
from renja_docs.document.words import paragraphs, said
from renja_docs.word.contents_form import ListedHeading, headings
from renja_docs.word.paging.destinations import tops
from renja_docs.word.paging.page_texts import PageText, page_texts

_FOOT: Final = 108
"""Points above the edge of the paper: a heading below has no room for two lines of text under it.

The margin of 2,5 cm, and two lines of 17 points.
"""

_COMPANY: Final = 20
"""Letters that must stand on a page beside a signature."""

_NOT_LETTERS: Final = re.compile(r"[\W\d_]")

_AMOUNT: Final = re.compile(r"(?<![\d.,])\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)")
"""A figure with marks between its thousands."""


def page_faults(pdf: bytes, document: Document) -> tuple[str, ...]:
    """What is wrong with the pages, each with the page and the repair; none where all is right."""
    titles = [one for one in headings(document) if one.group[1] != Style.JUDUL_GAMBAR]
    places = tops(pdf, (name for title in titles for name in title.bookmarks))
    pages = page_texts(pdf)
    return (
        *_alone(pages, document.form),
        *_parted(pages, document.form),
        *_at_the_foot(titles, places),
        *_torn(pages, document),
        *_beyond_the_paper(pages),
    )


def _alone(pages: Sequence[PageText], form: Sequence[Mandated]) -> Iterator[str]:
    """Pages that hold nothing but a signature."""
    signing = chain.from_iterable(one.lines for one in form if one.signs)
    signature = set(map(_letters, signing))
    for number, page in enumerate(pages, 1):
        lines = list(filter(None, map(_letters, page.text.split("\n"))))
        company = sum(len(line) for line in lines if line not in signature)
        if company < _COMPANY and not signature.isdisjoint(lines):
            yield (
                f"halaman {number} PDF hanya memuat tanda tangan; kurangi atau tambah isi "
                "sebelumnya sehingga ada teks yang menyertainya"
            )


def _parted(pages: Sequence[PageText], form: Sequence[Mandated]) -> Iterator[str]:
    """Signatures, from the place to the name, that no page shows whole."""
    shown = [_letters(page.text) for page in pages]
    for (first, *rest), wanted in Counter(_signatures(form)).items():
        begun = {number for number, page in enumerate(shown, 1) if first in page}
        whole = {number for number in begun if all(line in shown[number - 1] for line in rest)}
        if len(whole) < wanted:
            for number in sorted(begun - whole)[:1]:
                yield (
                    f"tanda tangan pada halaman {number} PDF terbagi ke halaman lain; kurangi atau "
                    "tambah isi sebelumnya sehingga tanda tangan itu utuh pada satu halaman"
                )


def _signatures(form: Sequence[Mandated]) -> Iterator[tuple[str, ...]]:
    """The letters of the lines of each signature."""
    for signs, group in groupby(form, key=lambda one: one.signs):
        if signs:
            yield tuple(_letters(line) for one in group for line in one.lines)


def _letters(line: str) -> str:
    """The letters of a line alone: a page number or a rule is no text."""
    return _NOT_LETTERS.sub("", line)


def _at_the_foot(
    titles: Iterable[ListedHeading], places: Mapping[str, tuple[int, float]]
) -> Iterator[str]:
    """Headings without room for text below them. places: page from 0 and height, by bookmark."""
    for title in titles:
        for page, top in {places[name] for name in title.bookmarks if name in places}:
            if top < _FOOT:
                yield (
                    f"judul “{title.text}” berada di kaki halaman {page + 1} PDF; beri gayanya "
                    "“Pertahankan dengan berikutnya” di Word"
                )


def _torn(pages: Sequence[PageText], document: Document) -> Iterator[str]:
    """Amounts that the document says more often than its pages show in one piece."""
    typed = Counter(amount for one in paragraphs(document) for amount in _AMOUNT.findall(said(one)))
    shown = Counter(amount for page in pages for amount in _AMOUNT.findall(page.text))
    for amount in typed - shown:
        yield (
            f"angka {amount} terpotong di dalam bilangannya atau tidak tampak; lebarkan kolomnya "
            "pada templates/tabel"
        )


def _beyond_the_paper(pages: Sequence[PageText]) -> Iterator[str]:
    for number, page in enumerate(pages, 1):
        if page.outside:
            yield f"sebagian teks halaman {number} PDF berada di luar kertas; persempit isinya"


def told(faults: Iterable[str]) -> str:
    """The faults as lines of a warning, '' for none."""
    return "\n".join(f"{fault[0].upper()}{fault[1:]}." for fault in faults)
