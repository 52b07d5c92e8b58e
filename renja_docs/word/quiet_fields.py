"""Which fields a document may hold (17.16.5): those that only look at the document itself.

Others fetch files, start programs, ask questions or print the clock. The list is of what is let
through, never of what is not: Word knows more fields than any list of dangers.
"""

from __future__ import annotations

import re
from typing import Final

_QUIET: Final = frozenset(
    (
        *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "SEQ"),
        *("STYLEREF", "TOC", "QUOTE", "LISTNUM", "XE", "TC", "INDEX", "TITLE", "SUBJECT"),
        *("=", "IF", "COMPARE"),
    )
)
_NAME: Final = re.compile(r"\s*(=|[A-Za-z]+)")
_PLACE: Final = re.compile(r"\s*HYPERLINK(?:\s+\\[hmn])*\s+\\l\s", re.IGNORECASE)
"""A link to a place of the document itself: without an address."""


def is_quiet(code: str) -> bool:
    """True for the code of a field that reaches for nothing outside of the document."""
    name = _NAME.match(code)
    if name is None:
        return not code.strip()
    if name[1].upper() == "HYPERLINK":
        return _PLACE.match(code) is not None
    return name[1].upper() in _QUIET
