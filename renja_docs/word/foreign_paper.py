"""The paper of a foreign file that leaves it out: then Word takes its own, and so does this."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from lxml import etree

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_SECTION: Final = w("sectPr")
_SIZE: Final[Mapping[str, str]] = MappingProxyType({"w": "12240", "h": "15840"})
_MARGINS: Final[Mapping[str, str]] = MappingProxyType(
    dict.fromkeys(("top", "right", "bottom", "left"), "1440")
    | {"header": "720", "footer": "720", "gutter": "0"}
)
"""Twips, as 17.6.13 and 17.6.11 leave them to the program, which is Word."""

_BEFORE: Final = tuple(
    w(tag) for tag in ("headerReference", "footerReference", "footnotePr", "endnotePr", "type")
)


def give_paper(package: Package) -> None:
    """Say the paper and the margins of every section; a body without a section gets one."""
    body = package.document.xml.find(w("body"))
    if body is None:
        return
    if body.find(_SECTION) is None:
        etree.SubElement(body, _SECTION)
    for section in body.iter(_SECTION):
        size = _child(section, w("pgSz"), _SIZE, _BEFORE)
        _child(section, w("pgMar"), _MARGINS, (*_BEFORE, str(size.tag)))


def _child(
    section: Element, tag: str, otherwise: Mapping[str, str], before: tuple[str, ...]
) -> Element:
    """A child of a section, made behind those of other tags where it is not there."""
    known = section.find(tag)
    if known is not None:
        return known
    made = etree.Element(tag)
    for name, value in otherwise.items():
        made.set(w(name), value)
    section.insert(sum(1 for _ in section.iterchildren(*before)), made)
    return made
