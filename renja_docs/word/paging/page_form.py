"""The form of the pages, read from the PDF: no signature alone on one, no heading at its foot."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from renja_docs.document.blocks import Document, Mandated
from renja_docs.document.styles import Style
from renja_docs.word.contents_form import Heading, headings
from renja_docs.word.paging.destinations import texts_of_bare_pages, tops

_FOOT: Final = 108
"""Points above the edge of the paper: a heading below has no room for two lines of text under it.

The margin of 2,5 cm, and two lines of 17 points.
"""

_COMPANY: Final = 20
"""Letters that must stand on a page beside a signature."""

_NOT_LETTERS: Final = re.compile(r"[\W\d_]")


def page_faults(pdf: bytes, document: Document) -> tuple[str, ...]:
    """What is wrong with the pages, each with the page and the repair; none where all is right."""
    titles = [one for one in headings(document) if one.group[0] != Style.JUDUL_GAMBAR]
    places = tops(pdf, (name for title in titles for name in title.bookmarks))
    return (*_alone(texts_of_bare_pages(pdf), document.form), *_at_the_foot(titles, places))


def _alone(texts: Mapping[int, str], form: Sequence[Mandated]) -> Iterator[str]:
    """Pages that hold nothing but a signature. texts: by page, from 0."""
    signature = {_letters(line) for one in form if one.signs for line in one.lines}
    for page, text in texts.items():
        said = [_letters(line) for line in text.split("\n")]
        company = sum(len(line) for line in said if line not in signature)
        if not signature.isdisjoint(filter(None, said)) and company < _COMPANY:
            yield (
                f"halaman {page + 1} PDF hanya memuat tanda tangan; kurangi atau tambah isi "
                "sebelumnya sehingga ada teks yang menyertainya"
            )


def _letters(line: str) -> str:
    """The letters of a line alone: a page number or a rule is no text."""
    return _NOT_LETTERS.sub("", line)


def _at_the_foot(
    titles: Iterable[Heading], places: Mapping[str, tuple[int, float]]
) -> Iterator[str]:
    """Headings without room for text below them. places: page from 0 and height, by bookmark."""
    for title in titles:
        for page, top in {places[name] for name in title.bookmarks if name in places}:
            if top < _FOOT:
                yield (
                    f"judul “{title.text}” berada di kaki halaman {page + 1} PDF; beri gayanya "
                    "“Pertahankan dengan berikutnya” di Word"
                )


def told(faults: Iterable[str]) -> str:
    """The faults as lines of a warning, '' for none."""
    return "\n".join(f"{fault[0].upper()}{fault[1:]}." for fault in faults)
