"""Elements that are known to be there.

What lxml finds may be None, and in a test that is a failure.
"""

from __future__ import annotations

from lxml.etree import _Element as Element


def words(element: Element) -> str:
    """All text below an element."""
    return "".join(map(str, element.itertext()))


def above(element: Element) -> Element:
    """The parent of an element."""
    parent = element.getparent()
    assert parent is not None
    return parent


def behind(element: Element) -> Element:
    """The next sibling of an element."""
    following = element.getnext()
    assert following is not None
    return following


def below(element: Element, path: str) -> Element:
    """The first element of a path below another."""
    found = element.find(path)
    assert found is not None
    return found
