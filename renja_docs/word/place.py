"""Where in a part an element stands, in words that help to find it."""

from __future__ import annotations

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Part

_LENGTH = 40


def place(part: Part, element: Element) -> str:
    """The part, and the beginning of the nearest paragraph with text."""
    words = _text(element) or next((t for a in element.iterancestors() if (t := _text(a))), "")
    return f"{part.name}, dekat “{words}”" if words else part.name


def _text(element: Element) -> str:
    if element.tag in (w("body"), w("document"), w("hdr"), w("ftr")):
        return ""
    words = ""
    for piece in element.iter(w("t")):
        words += piece.text or ""
        if len(words) > _LENGTH:
            return words[:_LENGTH] + "…"
    return words
