"""Automatic numbers: abstract definitions and their instances (17.9)."""

from __future__ import annotations

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.text import Element
from renja_docs.word.wml.tree import add_value, remove, valued

_sub = etree.SubElement


@dataclass(frozen=True, slots=True)
class Level:
    """A level: w:numFmt, w:lvlText, indents in twips, what follows the marker, the number it begins with."""

    format: str
    text: str
    left: int
    hanging: int
    suff: str
    start: int


def empty() -> Element:
    """The root of a numbering part."""
    return etree.Element(w("numbering"), nsmap={"w": W})


def define(root: Element, number: int, levels: Sequence[Level]) -> None:
    """A w:abstractNum, put before every w:num. Its nsid and tmpl follow from its number alone."""
    abstract = etree.Element(w("abstractNum"))
    abstract.set(w("abstractNumId"), str(number))
    add_value(abstract, "nsid", f"{0x4E0A0000 + number:08X}")
    add_value(abstract, "multiLevelType", "multilevel")
    add_value(abstract, "tmpl", f"{0x7C1B0000 + number:08X}")
    for index, level in enumerate(levels):
        _level(abstract, index, level)
    _insert(root, abstract)


def _insert(root: Element, abstract: Element) -> None:
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
    add_value(element, "suff", level.suff)
    add_value(element, "lvlText", level.text)
    add_value(element, "lvlJc", "left")
    indent = _sub(_sub(element, w("pPr")), w("ind"))
    indent.set(w("left"), str(level.left))
    indent.set(w("hanging" if level.hanging >= 0 else "firstLine"), str(abs(level.hanging)))


def instance(root: Element, number: int, abstract: int, starts: Sequence[int]) -> None:
    """A w:num that counts by itself: every level starts anew."""
    element = _sub(root, w("num"))
    element.set(w("numId"), str(number))
    add_value(element, "abstractNumId", str(abstract))
    for index, start in enumerate(starts):
        override = _sub(element, w("lvlOverride"))
        override.set(w("ilvl"), str(index))
        add_value(override, "startOverride", str(start))


def adopt(root: Element, number: int, source: Element) -> None:
    """A copy of a w:abstractNum of another file, without its ties to that file's styles and pictures."""
    abstract = deepcopy(source)
    abstract.set(w("abstractNumId"), str(number))
    for tag in ("nsid", "tmpl", "name", "styleLink", "numStyleLink", "lvlPicBulletId"):
        for element in list(abstract.iter(w(tag))):
            remove(element)
    abstract.insert(0, valued("nsid", f"{0x4E0A0000 + number:08X}"))
    _insert(root, abstract)


def redirect(root: Element, number: int, abstract: int) -> None:
    """Let an instance follow another definition."""
    for element in root.iterchildren(w("num")):
        reference = element.find(w("abstractNumId"))
        if element.get(w("numId")) == str(number) and reference is not None:
            reference.set(w("val"), str(abstract))
