"""What stands in a paragraph, in the smallest things that come or go.

They are words, tabs, whole fields and pictures.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from renja_docs.word.redline.field_marks import (
    code_of,
    ends_of_contents,
    look_of_result,
    opened,
    shown_by,
)
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.runs import write_text

_R, _T, _RPR = w("r"), w("t"), w("rPr")
_FLD_CHAR = w("fldChar")

FIELD: Final = "\0field"
PAGE_FIELD: Final = "\0page"
"""How the key of a field begins, and that of one that shows a page number."""
COME: Final = "datang"
"""How the key of a field ends that leads to what came."""

ANCHORS: Final = frozenset(
    {
        w("bookmarkStart"),
        w("bookmarkEnd"),
        w("proofErr"),
        w("permStart"),
        w("permEnd"),
        w("commentRangeStart"),
        w("commentRangeEnd"),
    }
)
"""Marks that stand between words and print nothing."""

_AROUND: Final = frozenset(
    w(tag) for tag in ("hyperlink", "smartTag", "sdt", "sdtContent", "ins", "moveTo")
)
"""What stands around some of the words; only these count."""

_ASIDE: Final = frozenset(
    w(tag) for tag in ("pPr", "sdtPr", "sdtEndPr", "smartTagPr", "del", "moveFrom")
)
"""What is no content."""

_WORD: Final = re.compile(r"\s*\w+(?:[.,]\w+)*|\s*[^\w\s]|\s+")


@dataclass(frozen=True, slots=True)
class Inline:
    """The smallest thing that is compared. Two with one key are the same.

    text: the word, or what a field shows. look: the properties of its run.
    nodes: the elements of anything but a word; empty for a word.
    anchor: True for a mark that is kept from the new version and never compared.
    """

    key: str
    text: str
    look: Element | None = None
    nodes: tuple[Element, ...] = ()
    anchor: bool = False

    @property
    def is_field(self) -> bool:
        """True for a whole field."""
        return self.key.startswith((FIELD, PAGE_FIELD))

    @property
    def is_counter(self) -> bool:
        """True for a field that counts: without it those behind would count otherwise."""
        return self.key.startswith(f"{FIELD} SEQ ")


def inlines(paragraph: Element, fleeting: Collection[str] = ()) -> list[Inline]:
    """The contents of a paragraph in order.

    fleeting: bookmarks of what came; a field that leads to one is none of the old version.
    """
    found = _inlines(paragraph)
    if not fleeting:
        return list(found)
    return [_come(inline) if _leads(inline, fleeting) else inline for inline in found]


def _come(inline: Inline) -> Inline:
    return replace(inline, key=f"{inline.key}\0{COME}")


def _leads(inline: Inline, fleeting: Collection[str]) -> bool:
    """True for a field that leads to one of some bookmarks."""
    return inline.is_field and any(word in fleeting for word in inline.key.split())


def _inlines(paragraph: Element) -> Iterator[Inline]:
    field: list[Element] = []
    depth = 0
    children = list(_level(paragraph))
    ends = ends_of_contents(children)
    for at, child in enumerate(children):
        if at in ends:
            yield Inline(child.tag, "", nodes=(child,), anchor=True)
            continue
        depth += opened(child)
        if field or depth:
            # all up to the end of the outermost field belongs to it
            field.append(child)
            if not depth:
                yield _field(field)
                field = []
        elif child.tag == _R:
            yield from _run(child)
        else:
            yield _other(child)
    if field:
        yield _field(field)


def _level(parent: Element) -> Iterator[Element]:
    """What stands in a paragraph, without the links and controls around some of it."""
    for child in parent:
        if child.tag in _AROUND:
            yield from _level(child)
        elif isinstance(child.tag, str) and child.tag not in _ASIDE:
            yield child


def _other(child: Element) -> Inline:
    """What is neither in a field nor a run: an anchor, mostly."""
    shown = text_of(child)
    return Inline(child.tag + shown, shown, nodes=(child,), anchor=child.tag in ANCHORS)


# --- fields


def _field(nodes: list[Element]) -> Inline:
    """A field: its code, and what it shows unless that is a page number, which nobody wrote."""
    code = code_of(nodes)
    shown = shown_by(nodes)
    key = f"{PAGE_FIELD} {code}" if "PAGEREF" in code else f"{FIELD} {code} {shown}"
    return Inline(key, shown, look_of_result(nodes), tuple(nodes))


# --- runs


def _run(run: Element) -> Iterator[Inline]:
    look = run.find(_RPR)
    worn = canonical(look).decode()
    for child in run:
        if child.tag == _T:
            for word in _WORD.findall(child.text or ""):
                yield Inline(f"{word}\0{worn}", word, look)
        elif child.tag != _RPR:
            key = f"{child.tag}{_shape(child)}\0{worn}"
            yield Inline(key, _printed(child), look, (_wrapped(look, child),))


def canonical(look: Element | None) -> bytes:
    """The properties of a run, written so that equal ones are equal bytes; b'' for none."""
    if look is None:
        return b""
    return etree.tostring(look, method="c14n")


def _shape(child: Element) -> str:
    """What tells one picture from another: its size and its alternative text; and its words."""
    parts = (
        f"{part.get('cx', '')}{part.get('cy', '')}{part.get('descr', '')}" for part in child.iter()
    )
    return "".join(parts) + text_of(child)


def _printed(child: Element) -> str:
    if child.tag == w("tab"):
        return "\t"
    if child.tag == w("br"):
        return "\n"
    return text_of(child)


def _new_run(look: Element | None) -> Element:
    run = etree.Element(_R)
    if look is not None:
        run.append(deepcopy(look))
    return run


def _wrapped(look: Element | None, child: Element) -> Element:
    """A run of its own for a copy of an element."""
    run = _new_run(look)
    run.append(deepcopy(child))
    return run


def word_run(look: Element | None, text: str) -> Element:
    """A run of text."""
    run = _new_run(look)
    write_text(etree.SubElement(run, _T), text)
    return run


# --- whole paragraphs


def text_of(element: Element) -> str:
    """The text in an element."""
    return "".join(text.text or "" for text in element.iter(_T))


def printed(paragraph: Element) -> str:
    """What a paragraph prints, page numbers aside; what two paragraphs are compared by."""
    if paragraph.find(f".//{_FLD_CHAR}") is None:
        return text_of(paragraph)
    return "".join(_without_page(inline) for inline in _inlines(paragraph))


def _without_page(inline: Inline) -> str:
    if inline.key.startswith(PAGE_FIELD):
        return "#"
    return inline.text


def is_same(old: Element, new: Element) -> bool:
    """True if two paragraphs hold the same elements, bookmarks and paragraph properties aside."""
    return _bare(old) == _bare(new)


def _bare(paragraph: Element) -> list[bytes]:
    return [
        etree.tostring(child)
        for child in paragraph
        if child.tag not in ANCHORS and child.tag not in _ASIDE
    ]
