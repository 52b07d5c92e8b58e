"""Small steps on the tree of any part.

A child with a value, an element taken out, one put in the place of another.
"""

from __future__ import annotations

from lxml import etree

from renja_docs.word.wml.names import w

Element = etree._Element
_VAL = w("val")


def value(parent: Element, tag: str) -> str:
    """The w:val of the first child with a tag, '' where there is none."""
    found = parent.find(w(tag))
    if found is None:
        return ""
    return found.get(_VAL, "")


def add_value(parent: Element, tag: str, said: str) -> None:
    """A new last child with a w:val."""
    etree.SubElement(parent, w(tag)).set(_VAL, said)


def valued(tag: str, said: str) -> Element:
    """A new element with a w:val, not yet in a tree."""
    element = etree.Element(w(tag))
    element.set(_VAL, said)
    return element


def remove(element: Element) -> None:
    """Take an element out of its tree with all that is in it; nothing where it is in none."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def replace(element: Element, other: Element) -> None:
    """Put another element in the place of one; nothing where that is in no tree."""
    parent = element.getparent()
    if parent is not None:
        parent.replace(element, other)


def unwrap(element: Element) -> None:
    """Put the children of an element in its place."""
    parent = element.getparent()
    if parent is None:
        return
    index = parent.index(element)
    for child in reversed(element):
        parent.insert(index, child)
    parent.remove(element)
