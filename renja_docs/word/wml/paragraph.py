"""A paragraph and its properties, in the order of the schema (17.3.1.26)."""

from __future__ import annotations

from typing import Final

from lxml import etree

from renja_docs.document import blocks
from renja_docs.word.wml.element import Element, add_value
from renja_docs.word.wml.names import w
from renja_docs.word.wml.num import NumberReference, hang
from renja_docs.word.wml.schema_order import ORDER

_sub = etree.SubElement
_P, _PPR = w("p"), w("pPr")
_ORDER: Final = [w(tag) for tag in ORDER["pPr"].split()]

_BEHIND_SPACING: Final = frozenset(w(tag) for tag in ORDER["pPr"].partition(" spacing ")[2].split())


def paragraph(
    parent: Element,
    block: blocks.Paragraph,
    number: NumberReference | None = None,
    style: str = "",
) -> Element:
    """A new paragraph at the end of parent, with the properties of a block and none of its spans.

    number: the list that the block's number has become, None for a paragraph without. style: '' for
    that of the block.
    """
    element = _sub(parent, _P)
    properties = _sub(element, _PPR)
    add_value(properties, "pStyle", style or block.style)
    if block.keep_next:
        _sub(properties, w("keepNext"))
    if number is not None:
        numbered(properties, number)
    _tabs(properties, block)
    _spacing(properties, block)
    _indent(properties, block)
    if block.align is not None:
        add_value(properties, "jc", block.align)
    if block.outline is not None:
        add_value(properties, "outlineLvl", str(block.outline - 1))  # Word counts from 0
    return element


def numbered(properties: Element, reference: NumberReference) -> None:
    """Put a paragraph, or all of a style, into a list; out of the one that it is in."""
    for earlier in properties.findall(w("numPr")):
        properties.remove(earlier)
    number = etree.Element(w("numPr"))
    add_value(number, "ilvl", str(reference.level))
    add_value(number, "numId", str(reference.num_id))
    put(properties, number)


def _tabs(properties: Element, block: blocks.Paragraph) -> None:
    if not block.tabs:
        return
    stops = _sub(properties, w("tabs"))
    for stop in block.tabs:
        element = _sub(stops, w("tab"))
        element.set(w("val"), stop.align)
        if stop.dots:
            element.set(w("leader"), "dot")
        element.set(w("pos"), str(stop.at))


def _spacing(properties: Element, block: blocks.Paragraph) -> None:
    distances = (("before", block.before), ("after", block.after))
    said = {w(side): str(twips) for side, twips in distances if twips is not None}
    if said:
        _sub(properties, w("spacing"), said)


def _indent(properties: Element, block: blocks.Paragraph) -> None:
    if block.left is None and block.hanging is None:
        return
    indent = _sub(properties, w("ind"))
    if block.left is not None:
        indent.set(w("left"), str(block.left))
    if block.hanging is not None:
        hang(indent, block.hanging)


def unclipped(element: Element) -> None:
    """Let the lines of a paragraph be as high as what stands in them.

    At an exact height, which our styles have, Word cuts a picture off (17.3.1.33).
    """
    properties = element.find(_PPR)
    if properties is None:
        properties = etree.Element(_PPR)
        element.insert(0, properties)
    spacing = properties.find(w("spacing"))
    if spacing is None:
        spacing = etree.Element(w("spacing"))
        later = [child for child in properties if child.tag in _BEHIND_SPACING]
        properties.insert(properties.index(later[0]) if later else len(properties), spacing)
    spacing.set(w("line"), "240")
    spacing.set(w("lineRule"), "auto")


def indented(properties: Element, left: int) -> None:
    """Set the left indent of a paragraph that exists."""
    indent = properties.find(w("ind"))
    if indent is None:
        indent = etree.Element(w("ind"))
        put(properties, indent)
    indent.set(w("left"), str(left))


def put(properties: Element, child: Element) -> None:
    """Put a property among those of a paragraph or of a style, where the schema wants it."""
    behind = _ORDER[_ORDER.index(str(child.tag)) + 1 :]
    first = next((other for other in properties if other.tag in behind), None)
    if first is None:
        properties.append(child)
    else:
        first.addprevious(child)
