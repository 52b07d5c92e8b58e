"""A section that goes on in the middle of a page stands on the paper of the section before it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy
from itertools import pairwise
from typing import Final

from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, value, valued
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.paragraph import indented
from renja_docs.word.wml.sect import text_width

_P, _PPR, _SECTION = w("p"), w("pPr"), w("sectPr")
_SHEET: Final = (w("pgSz"), w("pgMar"))
_OWN: Final = (w("headerReference"), w("footerReference"), w("cols"))
"""What makes a section more than a break."""


def go_on(package: Package) -> None:
    """Let a file begin in the middle of a page, with the header and number of that page.

    An office program that saves it makes its section begin a page of its own.
    """
    for section in package.document.xml.iter(_SECTION):
        for child in list(section):
            if child.tag not in _SHEET:
                section.remove(child)
        section.insert(0, valued("type", "continuous"))


def share_paper(package: Package) -> None:
    """Give continuous sections the paper before them, or Word would turn the page for another size.

    What stood at a distance from the left keeps its distance from the right: a signature block made
    for an upright page stands at the right of a wide one too.
    """
    sections = list(package.document.xml.iter(_SECTION))
    # In pairs from the front, so that a run of continuous sections takes the paper of the first.
    for before, after in pairwise(sections):
        if value(after, "type") != "continuous":
            continue
        wider = text_width(before) - text_width(after)
        _take_sheet(before, after)
        if wider:
            _keep_right(package, list(_paragraphs(before, after)), wider)
    if len(sections) > 1:
        _join_last(*sections[-2:])


def _join_last(before: Element, last: Element) -> None:
    """Make the last two sections one where only a break in the middle of a page parts them.

    A layout keeps no paragraph with the next across a break: the signature would lose its company.
    """
    parent = before.getparent()
    only_a_break = value(last, "type") == "continuous" and not any(
        child.tag in _OWN for child in last
    )
    if only_a_break and parent is not None and not _in_columns(before):
        parent.remove(before)
        for child in list(last):
            last.remove(child)
        last.extend(list(before))


def _in_columns(section: Element) -> bool:
    """True for newspaper columns (17.6.4), which the text after them must not fall into."""
    columns = section.find(w("cols"))
    return columns is not None and int(columns.get(w("num"), "1")) > 1


def _take_sheet(before: Element, after: Element) -> None:
    for tag in _SHEET:
        own = after.find(tag)
        other = before.find(tag)
        if own is not None and other is not None:
            after.replace(own, deepcopy(other))


def _paragraphs(before: Element, after: Element) -> Iterator[Element]:
    """The paragraphs of the second section, which ends with the one that holds its sectPr."""
    begun = False
    for element in after.getroottree().getroot().iter(_P, _SECTION):
        if element is after:
            return
        if element is before:
            begun = True
        elif begun and element.tag == _P:
            yield element


def _keep_right(package: Package, paragraphs: Iterable[Element], wider: int) -> None:
    """Move all that its style indents by the twips that the text has become wider."""
    lefts = _style_indents(package)
    for paragraph in paragraphs:
        properties = paragraph.find(_PPR)
        if properties is None:
            continue
        left = lefts.get(value(properties, "pStyle"), 0)
        if left:
            indented(properties, left + wider)


def _style_indents(package: Package) -> dict[str, int]:
    """The left indent of each style that has one, in twips."""
    styles = package.related(names.TYPE_STYLES)
    if styles is None:
        return {}
    found = {}
    for style in styles.xml.iter(w("style")):
        indent = style.find(f"{_PPR}/{w('ind')}")
        if indent is not None:
            found[style.get(w("styleId"), "")] = int(indent.get(w("left"), "0"))
    return found
