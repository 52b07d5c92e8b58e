"""What stands in a paragraph: runs of text, fields, bookmarks (17.3.2, 17.13.6, 17.16)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from renja_docs.text.syllables import HELD_HYPHEN, SOFT_HYPHEN
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import XML_SPACE, w

_sub = etree.SubElement

# Every cell of a large table passes here: the names are made once.
_P, _R, _T, _RPR = w("p"), w("r"), w("t"), w("rPr")
_HYPHENS: Final[Mapping[str, str]] = {
    SOFT_HYPHEN: w("softHyphen"),
    HELD_HYPHEN: w("noBreakHyphen"),
}
"""Hyphens that are elements of a run (17.3.3.29, 17.3.3.18)."""
_AT_HYPHENS: Final = re.compile(f"([{SOFT_HYPHEN}{HELD_HYPHEN}])")
_ID, _NAME = w("id"), w("name")

_EMPHASES: Final[Mapping[str, str]] = {"bold": w("b"), "italic": w("i"), "hidden": w("vanish")}
"""The parts of an emphasis and their elements, in the order of the schema."""


@dataclass(frozen=True, slots=True)
class Emphasis:
    """Direct formatting of a run, beside its style."""

    bold: bool = False
    italic: bool = False
    hidden: bool = False


PLAIN: Final = Emphasis()
HIDDEN: Final = Emphasis(hidden=True)


def run(parent: Element, emphasis: Emphasis = PLAIN) -> Element:
    """A new empty run."""
    element = _sub(parent, _R)
    worn = [name for name in _EMPHASES if getattr(emphasis, name)]
    if worn:
        properties = _sub(element, _RPR)
        for name in worn:
            _sub(properties, _EMPHASES[name])
    return element


def text(parent: Element, content: str, emphasis: Emphasis = PLAIN) -> None:
    """A run of text; its soft and held hyphens are elements between its pieces.

    The soft hyphen itself would be printed by Word in the middle of a line; few typefaces have the
    held one.
    """
    element = run(parent, emphasis)
    first, *others = _AT_HYPHENS.split(content)
    write_text(_sub(element, _T), first)
    for hyphen, piece in zip(others[::2], others[1::2], strict=True):
        _sub(element, _HYPHENS[hyphen])
        write_text(_sub(element, _T), piece)


def write_text(element: Element, content: str) -> None:
    """The content of w:t; blanks at its ends are kept."""
    element.text = content
    if content != content.strip():
        element.set(XML_SPACE, "preserve")


def tab(parent: Element) -> None:
    """A tabulator in a run of its own."""
    _sub(run(parent), w("tab"))


def line_break(parent: Element) -> None:
    """A line break in a run of its own."""
    _sub(run(parent), w("br"))


def field(parent: Element, code: str, result: str, emphasis: Emphasis = PLAIN) -> None:
    """A complex field, complete: begin, code, separate, cached result, end (17.16.18)."""
    open_field(parent, code, emphasis)
    text(parent, result, emphasis)
    close_field(parent, emphasis)


def open_field(parent: Element, code: str, emphasis: Emphasis = PLAIN) -> None:
    """A field up to its result, which may reach into later paragraphs."""
    _mark(parent, "begin", emphasis)
    write_text(_sub(run(parent, emphasis), w("instrText")), f" {code} ")
    _mark(parent, "separate", emphasis)


def close_field(parent: Element, emphasis: Emphasis = PLAIN) -> None:
    """The end of a field, behind its result."""
    _mark(parent, "end", emphasis)


def _mark(parent: Element, kind: str, emphasis: Emphasis) -> None:
    _sub(run(parent, emphasis), w("fldChar")).set(w("fldCharType"), kind)


def link(parent: Element, bookmark: str) -> Element:
    """A new empty link to a bookmark (17.16.22)."""
    element = _sub(parent, w("hyperlink"))
    element.set(w("anchor"), bookmark)
    element.set(w("history"), "1")
    return element


def bookmarked(
    parent: Element, bookmarks: Sequence[tuple[int, str]], fill: Callable[[], None]
) -> None:
    """What fill puts into parent, between the starts and the ends of bookmarks (id, name)."""
    for number, name in bookmarks:
        start = _sub(parent, w("bookmarkStart"))
        start.set(_ID, str(number))
        start.set(_NAME, name)
    fill()
    for number, _ in reversed(bookmarks):
        _sub(parent, w("bookmarkEnd")).set(_ID, str(number))
