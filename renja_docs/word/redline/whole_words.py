"""Words without soft and held hyphens: where a line may end is no change of the text."""

from __future__ import annotations

from typing import Final, TypeGuard

from lxml import etree

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.runs import write_text

_T = w("t")
_PRINTED: Final = {w("softHyphen"): "", w("noBreakHyphen"): "-"}
"""What stays of a hyphen in the text."""


def make_words_whole(root: Element) -> None:
    """Take the hyphens out, and make one text of the pieces around each."""
    for hyphen in list(root.iter(*_PRINTED)):
        before, after = hyphen.getprevious(), hyphen.getnext()
        if _is_text(before) and _is_text(after):
            write_text(before, f"{before.text or ''}{_PRINTED[hyphen.tag]}{after.text or ''}")
            _drop(after)
            _drop(hyphen)
        elif not _PRINTED[hyphen.tag]:
            _drop(hyphen)


def _is_text(element: Element | None) -> TypeGuard[Element]:
    return element is not None and element.tag == _T


def _drop(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
