"""Words without their soft hyphens: where a line may part one is no change of the text."""

from __future__ import annotations

from typing import TypeGuard

from lxml import etree

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.runs import write_text

_T, _SOFT_HYPHEN = w("t"), w("softHyphen")


def make_words_whole(root: Element) -> None:
    """Take the soft hyphens out, and make one text of the pieces around each."""
    for hyphen in list(root.iter(_SOFT_HYPHEN)):
        before, after = hyphen.getprevious(), hyphen.getnext()
        if _is_text(before) and _is_text(after):
            write_text(before, f"{before.text or ''}{after.text or ''}")
            _drop(after)
        _drop(hyphen)


def _is_text(element: Element | None) -> TypeGuard[Element]:
    return element is not None and element.tag == _T


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
