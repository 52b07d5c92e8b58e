"""Headers and footers travel with their sections when files are joined (17.10)."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass
from typing import Final

from lxml import etree

from renja_docs.document.blocks import Paragraph
from renja_docs.document.styles import Style
from renja_docs.word.joining.component import Component
from renja_docs.word.tokens import token
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import W, r, w
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.sect import header_part

_PART: Final = token("part")


@dataclass(frozen=True, slots=True)
class _Kind:
    """Headers, or footers: the types of relationship and content, name of the part, its root."""

    type: str
    content_type: str
    name: str
    root: str


_KINDS: Final[Mapping[str, _Kind]] = {
    w("headerReference"): _Kind(names.TYPE_HEADER, names.CT_HEADER, "header", "hdr"),
    w("footerReference"): _Kind(names.TYPE_FOOTER, names.CT_FOOTER, "footer", "ftr"),
}


def name_headers(section: Element, component: Component) -> None:
    """A header or footer is remembered by its part: its relationship does not travel."""
    document = component.package.document
    for reference in list(section.iter(*_KINDS)):
        relation = document.rels.get(str(reference.attrib.pop(r("id"), "")))
        if relation is None or relation.target not in component.package.parts:
            section.remove(reference)
        else:
            reference.set(_PART, relation.target)


class HeaderCarrier:
    """Carries headers and footers over, section by section in the order of the document."""

    def __init__(self, joined: Package, jeda: str) -> None:
        self._joined = joined
        self._jeda = jeda
        self._carried: dict[tuple[str, str], str] = {}
        self._latest: Component | None = None

    def carry(self, section: Element, component: Component) -> None:
        """Give a section its headers and footers back.

        What is foreign, and what follows it, inherits none from the section before it.
        """
        for reference in list(section.iter(*_KINDS)):
            name = str(reference.attrib.pop(_PART))
            kind = _KINDS[str(reference.tag)]
            reference.set(r("id"), self._relationship(component, name, kind))
        if self._is_apart(component):
            if component.foreign:
                _begin_page(section)
            self._complete(section)
        if component.foreign:
            self._number_pages(section, component.prefix)
        self._latest = component

    def _is_apart(self, component: Component) -> bool:
        """True for the first section of a foreign component, or behind one."""
        if self._latest is None:
            return component.foreign
        if component.key == self._latest.key:
            return False
        return component.foreign or self._latest.foreign

    def _relationship(self, component: Component, name: str, kind: _Kind) -> str:
        key = (component.key, name)
        if key not in self._carried:
            part = self._copy(component.package, component.package.parts[name], kind)
            relation = Relation(kind.type, part.name)
            self._carried[key] = self._joined.document.relate(relation)
        return self._carried[key]

    def _copy(self, package: Package, origin: Part, kind: _Kind) -> Part:
        """A copy of a part and of what it leads to, under free names; relationship ids stay."""
        stem = f"/word/{kind.name}" if origin.root is not None else "/word/media/image"
        name = self._joined.free_name(stem, origin.name.rpartition(".")[2])
        root = deepcopy(origin.root)
        copy = self._joined.add(Part(name, origin.content_type, root, origin.data))
        for rid, relation in origin.rels.items():
            if not relation.external:  # a logo in a header; links outwards were cut before
                target = self._copy(package, package.parts[relation.target], kind)
                copy.rels[rid] = Relation(relation.type, target.name)
        return copy

    def _number_pages(self, section: Element, prefix: str) -> None:
        """The pages of a foreign file go on counting: a footer without a number gets one."""
        line = header_part("footer", Style.KAKI, (prefix, ""))[0]
        for reference in section.findall(w("footerReference")):
            relation = self._joined.document.rels[str(reference.get(r("id")))]
            root = self._joined.parts[relation.target].root
            if root is not None and not _shows_page(root):
                root.append(deepcopy(line))

    def _complete(self, section: Element) -> None:
        """Empty headers and footers where a section has none of its own."""
        for tag in _KINDS:
            defaults = (e for e in section.iterchildren(tag) if e.get(w("type")) == "default")
            if next(defaults, None) is None:
                reference = etree.Element(tag)
                reference.set(w("type"), "default")
                reference.set(r("id"), self._empty(_KINDS[tag]))
                section.insert(0, reference)  # the schema wants references in front

    def _empty(self, kind: _Kind) -> str:
        """The relationship of a header or footer part with nothing in it."""
        key = ("", kind.name)
        if key not in self._carried:
            root = etree.Element(w(kind.root), nsmap={"w": W})
            paragraph(root, Paragraph(self._jeda))
            name = self._joined.free_name(f"/word/{kind.name}", "xml")
            part = self._joined.add(Part(name, kind.content_type, root))
            self._carried[key] = self._joined.document.relate(Relation(kind.type, part.name))
        return self._carried[key]


def _begin_page(section: Element) -> None:
    """A section without a type begins on a new page (17.6.22)."""
    for type_ in section.findall(w("type")):
        section.remove(type_)


def _shows_page(root: Element) -> bool:
    return any("PAGE" in (code.text or "") for code in root.iter(w("instrText")))
