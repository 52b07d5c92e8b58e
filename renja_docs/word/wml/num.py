"""Automatic numbers: abstract definitions and their instances (17.9)."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from typing import Final, NamedTuple

from lxml import etree

from renja_docs.document.list_levels import Level
from renja_docs.word.wml.element import Element, add_value, remove, valued
from renja_docs.word.wml.names import W, w

_sub = etree.SubElement

_NSID, _TMPL = 0x4E0A0000, 0x7C1B0000
"""Word tells definitions apart by these random numbers; ours follow from the definition's own."""

_TIES: Final = tuple(
    w(tag) for tag in ("nsid", "tmpl", "name", "styleLink", "numStyleLink", "lvlPicBulletId")
)
"""What ties a definition to its own file: to its styles, its pictures, other definitions."""


class NumberReference(NamedTuple):
    """The number of a paragraph (w:numPr): the instance that counts, and the level from 0."""

    num_id: int
    level: int


def empty() -> Element:
    """The root of a numbering part."""
    return etree.Element(w("numbering"), nsmap={"w": W})


def define(root: Element, number: int, levels: Sequence[Level]) -> None:
    """A w:abstractNum, put before every w:num. Its nsid and tmpl follow from its number alone."""
    abstract = etree.Element(w("abstractNum"))
    abstract.set(w("abstractNumId"), str(number))
    add_value(abstract, "nsid", f"{_NSID + number:08X}")
    add_value(abstract, "multiLevelType", "multilevel")
    add_value(abstract, "tmpl", f"{_TMPL + number:08X}")
    for index, level in enumerate(levels):
        _level(abstract, index, level)
    _insert(root, abstract)


def _insert(root: Element, abstract: Element) -> None:
    """The schema wants all definitions in front of the instances."""
    first = root.find(w("num"))
    if first is None:
        root.append(abstract)
    else:
        first.addprevious(abstract)


def _level(abstract: Element, index: int, level: Level) -> None:
    element = _sub(abstract, w("lvl"))
    element.set(w("ilvl"), str(index))
    add_value(element, "start", str(level.start))
    add_value(element, "numFmt", level.format)
    if level.style is not None:
        add_value(element, "pStyle", level.style)
    add_value(element, "suff", level.suff)
    add_value(element, "lvlText", level.text)
    add_value(element, "lvlJc", "left")
    indent = _sub(_sub(element, w("pPr")), w("ind"))
    indent.set(w("left"), str(level.indent))
    hang(indent, level.hanging)


def hang(indent: Element, hanging: int) -> None:
    """Set a hanging indent, or with a negative value that of the first line (17.3.1.12)."""
    if hanging >= 0:
        indent.set(w("hanging"), str(hanging))
    else:
        indent.set(w("firstLine"), str(-hanging))


def instance(root: Element, number: int, abstract: int, starts: Sequence[int]) -> None:
    """A w:num. starts: where each level of it starts anew; none where it is the only one."""
    element = _sub(root, w("num"))
    element.set(w("numId"), str(number))
    add_value(element, "abstractNumId", str(abstract))
    for index, start in enumerate(starts):
        override = _sub(element, w("lvlOverride"))
        override.set(w("ilvl"), str(index))
        add_value(override, "startOverride", str(start))


def adopt(root: Element, number: int, source: Element) -> None:
    """A copy of a w:abstractNum of another file, without its ties to that file."""
    abstract = deepcopy(source)
    abstract.set(w("abstractNumId"), str(number))
    for tie in list(abstract.iter(*_TIES)):
        remove(tie)
    abstract.insert(0, valued("nsid", f"{_NSID + number:08X}"))
    _insert(root, abstract)


def redirect(root: Element, number: int, abstract: int) -> None:
    """Let an instance follow another definition."""
    for element in root.iterchildren(w("num")):
        if element.get(w("numId")) != str(number):
            continue
        reference = element.find(w("abstractNumId"))
        if reference is not None:
            reference.set(w("val"), str(abstract))
