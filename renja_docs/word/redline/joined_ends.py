"""A paragraph that was parted, or made of several, word by word: its ends came or went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import deepcopy
from typing import Final

from lxml import etree

from renja_docs.word.redline.inlines import Inline, inlines
from renja_docs.word.redline.marks import Kind, Marker
from renja_docs.word.redline.paragraphs import keyed, marked_along, put
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w

_P, _PPR = w("p"), w("pPr")
END: Final = "\0end"
"""The key of the end of a paragraph."""


def rewrite_parted(
    old: Sequence[Element],
    new: Sequence[Element],
    marker: Marker,
    copied: Callable[[Element], Element],
) -> list[Element]:
    """Mark what differs between the old paragraphs and the new ones, of which one side has one.

    copied: makes a copy of an old paragraph for the new file. The paragraphs that stand for them
    all, in order; those of the new version are among them.
    """
    before, after = _through(old), _through(new)
    made: list[list[Element]] = [[]]
    ends: list[Kind | None] = []
    for nodes, kind in marked_along(before, after, marker, END):
        if nodes is None:
            ends.append(kind)
            made.append([])
        else:
            made[-1] += nodes
    return _paragraphs(made, ends, old, new, marker, copied)


def _through(paragraphs: Sequence[Element]) -> list[Inline]:
    """The content of some paragraphs as one, with their ends between."""
    found: list[Inline] = []
    for number, paragraph in enumerate(paragraphs):
        if number:
            found.append(Inline(END, " ", nodes=()))
        found += keyed(inlines(paragraph))
    return found


def _paragraphs(
    made: Sequence[list[Element]],
    ends: Sequence[Kind | None],
    old: Sequence[Element],
    new: Sequence[Element],
    marker: Marker,
    copied: Callable[[Element], Element],
) -> list[Element]:
    """The paragraphs of the contents; the last one keeps the end that was there."""
    coming, going = iter(new), iter(old)
    found: list[Element] = []
    for number, content in enumerate(made):
        end = ends[number] if number < len(ends) else None
        paragraph = _bare(copied(next(going))) if end == "del" else next(coming)
        put(paragraph, content)
        if end is not None:
            marker.paragraph(paragraph, end)
        found.append(paragraph)
    return found


def _bare(paragraph: Element) -> Element:
    """A paragraph with nothing but its properties."""
    bare = etree.Element(_P)
    properties = paragraph.find(_PPR)
    if properties is not None:
        bare.append(deepcopy(properties))
    return bare
