"""Runs, fields, bookmarks and paragraph properties (ECMA-376 part 1, 17.3, 17.13.6, 17.16)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from lxml import etree

from renja_docs.word.wml.names import XML_SPACE, w
from renja_docs.word.wml.tree import add_value

Element = etree._Element
_sub = etree.SubElement

_P, _R, _T, _RPR, _PPR = w("p"), w("r"), w("t"), w("rPr"), w("pPr")
_ID, _NAME = w("id"), w("name")


@dataclass(frozen=True, slots=True)
class Look:
    """Direct formatting of a run, beside its style."""

    bold: bool = False
    italic: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Format:
    """Direct formatting of a paragraph, beside its style; None and False leave it to the style.

    number: numId and ilvl of its automatic number. left, hanging: indents in twips.
    """

    style: str
    number: tuple[int, int] | None = None
    outline: int | None = None
    left: int | None = None
    hanging: int | None = None
    keep_next: bool = False
    align: str | None = None


def paragraph(parent: Element, form: Format) -> Element:
    """A new paragraph at the end of parent, with its properties in the order of the schema."""
    element = _sub(parent, _P)
    properties = _sub(element, _PPR)
    add_value(properties, "pStyle", form.style)
    if form.keep_next:
        _sub(properties, w("keepNext"))
    if form.number is not None:
        _number(properties, *form.number)
    if form.left is not None or form.hanging is not None:
        _indent(properties, form.left, form.hanging)
    if form.align is not None:
        add_value(properties, "jc", form.align)
    if form.outline is not None:
        add_value(properties, "outlineLvl", str(form.outline - 1))
    return element


def _number(properties: Element, num_id: int, level: int) -> None:
    number = _sub(properties, w("numPr"))
    add_value(number, "ilvl", str(level))
    add_value(number, "numId", str(num_id))


def _indent(properties: Element, left: int | None, hanging: int | None) -> None:
    """A hanging indent, or with a negative value the indent of the first line (17.3.1.12)."""
    indent = _sub(properties, w("ind"))
    if left is not None:
        indent.set(w("left"), str(left))
    if hanging is not None:
        indent.set(w("hanging" if hanging >= 0 else "firstLine"), str(abs(hanging)))


def indented(properties: Element, left: int) -> None:
    """Set the left indent of a paragraph that exists, in its place in the schema (17.3.1.26)."""
    indent = properties.find(w("ind"))
    if indent is None:
        later = [w(tag) for tag in ("jc", "outlineLvl", "rPr", "sectPr")]
        index = next(
            (i for i, child in enumerate(properties) if child.tag in later), len(properties)
        )
        indent = etree.Element(w("ind"))
        properties.insert(index, indent)
    indent.set(w("left"), str(left))


def run(parent: Element, look: Look = PLAIN) -> Element:
    """A new empty run."""
    element = _sub(parent, _R)
    if look.bold or look.italic:
        properties = _sub(element, _RPR)
        if look.bold:
            _sub(properties, w("b"))
        if look.italic:
            _sub(properties, w("i"))
    return element


def text(parent: Element, content: str, look: Look = PLAIN) -> None:
    """A run of text."""
    write_text(_sub(run(parent, look), _T), content)


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


def field(parent: Element, code: str, result: str, look: Look = PLAIN) -> None:
    """A complex field, complete: begin, code, separate, cached result, end (17.16.18)."""
    _mark(parent, "begin", look)
    instruction = _sub(run(parent, look), w("instrText"))
    write_text(instruction, f" {code} ")
    _mark(parent, "separate", look)
    text(parent, result, look)
    _mark(parent, "end", look)


def quote_field(before: Element, result: str) -> None:
    """Put the field that follows a run into a QUOTE field with the same result.

    LibreOffice prints a PAGEREF to a page 'ii' as 2; of a QUOTE it keeps the cached result, and Word
    computes the field inside it.
    """
    inner = list(before.itersiblings())[:5]
    holder = etree.Element(_P)
    _mark(holder, "begin", PLAIN)
    write_text(_sub(run(holder), w("instrText")), " QUOTE ")
    holder.extend(inner)
    _mark(holder, "separate", PLAIN)
    text(holder, result)
    _mark(holder, "end", PLAIN)
    for element in reversed(list(holder)):
        before.addnext(element)


def _mark(parent: Element, kind: str, look: Look) -> None:
    _sub(run(parent, look), w("fldChar")).set(w("fldCharType"), kind)


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
