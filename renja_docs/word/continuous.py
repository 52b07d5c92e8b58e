"""A section that goes on in the middle of a page stands on the paper of the section before it."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise

from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.paragraph import indented
from renja_docs.word.wml.sect import text_width

_SHEET = (w("pgSz"), w("pgMar"))


def share_paper(package: Package) -> None:
    """Give continuous sections the paper before them, or Word would turn the page for another size.

    What stood at a distance from the left keeps its distance from the right: a signature block made for
    an upright page stands at the right of a wide one too.
    """
    sections = list(package.document.xml.iter(w("sectPr")))
    for before, after in pairwise(sections):
        kind = after.find(w("type"))
        if kind is not None and kind.get(w("val")) == "continuous":
            wider = text_width(before) - text_width(after)
            _take_sheet(before, after)
            if wider:
                _keep_right(package, list(_paragraphs(before, after)), wider)


def _take_sheet(before: Element, after: Element) -> None:
    for tag in _SHEET:
        own, other = after.find(tag), before.find(tag)
        if own is not None and other is not None:
            after.replace(own, deepcopy(other))


def _paragraphs(before: Element, after: Element) -> Iterator[Element]:
    """The paragraphs of the second section, which ends with the paragraph that holds its sectPr."""
    begun = False
    for element in after.getroottree().getroot().iter(w("p"), w("sectPr")):
        if element is after:
            return
        if element is before:
            begun = True
        elif begun and element.tag == w("p"):
            yield element


def _keep_right(package: Package, found: list[Element], wider: int) -> None:
    styles = package.related(names.TYPE_STYLES)
    lefts = (
        {s.get(w("styleId"), ""): _left(s) for s in styles.xml.iter(w("style"))}
        if styles is not None
        else {}
    )
    for paragraph in found:
        properties = paragraph.find(w("pPr"))
        style = properties.find(w("pStyle")) if properties is not None else None
        left = lefts.get(style.get(w("val"), ""), 0) if style is not None else 0
        if properties is not None and left:
            indented(properties, left + wider)


def _left(style: Element) -> int:
    indent = style.find(f"{w('pPr')}/{w('ind')}")
    return int(indent.get(w("left"), "0")) if indent is not None else 0
