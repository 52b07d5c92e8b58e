"""Is a PDF that of a document: a converter that failed may leave that of another one."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.word.paging.page_texts import PageText, page_texts
from renja_docs.word.wml.package import read
from renja_docs.word.wml.readback import paragraphs

_WORD: Final = re.compile(r"\w{4,}")
_SAMPLE: Final = 40
"""Words at either end of a document that are looked for."""
_SHARE: Final = 0.5
"""The part of them that must be found: breaks and odd letters may cost some."""
_OUTER: Final = 3
"""How many pages at either end are read: a page may hold a picture alone."""


def is_of(pdf: bytes, docx: bytes) -> bool:
    """True where the words at both ends of the document stand on the outer pages of the PDF.

    Raises ToolError for a PDF that cannot be read.
    """
    words = _words(docx)
    first, last = page_texts(pdf, slice(_OUTER)), page_texts(pdf, slice(-_OUTER, None))
    return _shared(words[:_SAMPLE], first) and _shared(words[-_SAMPLE:], last)


def _words(docx: bytes) -> list[str]:
    """The longer words of the body, in small letters."""
    texts = (paragraph.text for paragraph in paragraphs(read(docx).document.xml))
    return _WORD.findall(" ".join(texts).casefold())


def _shared(sample: list[str], pages: tuple[PageText, ...]) -> bool:
    letters = "".join("".join(page.text.split()) for page in pages).casefold()
    found = sum(word in letters for word in sample)
    return found >= _SHARE * len(sample)
