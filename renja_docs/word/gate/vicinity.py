"""Where in a part an element stands, in words that help to find it."""

from __future__ import annotations

from typing import Final

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Part

_LENGTH: Final = 40
_WHOLE: Final = (w("body"), w("document"), w("hdr"), w("ftr"))
"""Elements whose text is that of the whole part: it would help nobody to find a place."""


def vicinity(part: Part, element: Element) -> str:
    """The part, and the beginning of the nearest text around an element."""
    for around in (element, *element.iterancestors()):
        words = _beginning(around)
        if words:
            return f"{part.name}, dekat “{words}”"
    return part.name


def _beginning(element: Element) -> str:
    if element.tag in _WHOLE:
        return ""
    words = ""
    for piece in element.iter(w("t")):
        words += piece.text or ""
        if len(words) > _LENGTH:
            return f"{words[:_LENGTH]}…"
    return words
