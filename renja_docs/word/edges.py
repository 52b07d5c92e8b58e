"""Headers and footers travel with their sections when files are joined (17.10)."""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from renja_docs.document.blocks import Paragraph
from renja_docs.document.styles import Style
from renja_docs.word.lists import Source
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import W, r, w
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.sect import header_part

_PART: Final = "{urn:renja-docs:compose}part"
_EDGES: Final[dict[str, tuple[str, str, str]]] = {
    w("headerReference"): (names.TYPE_HEADER, names.CT_HEADER, "header"),
    w("footerReference"): (names.TYPE_FOOTER, names.CT_FOOTER, "footer"),
}


def name_edges(section: Element, source: Source) -> None:
    """A header or footer is remembered by its part: its relationship does not travel."""
    for reference in list(section.iter(*_EDGES)):
        relation = source.package.document.rels.get(str(reference.attrib.pop(r("id"), "")))
        if relation is None or relation.target not in source.package.parts:
            section.remove(reference)
        else:
            reference.set(_PART, relation.target)


class Edges:
    """Carries headers and footers over, section by section in the order of the document."""

    def __init__(self, joined: Package, jeda: str) -> None:
        self._joined = joined
        self._jeda = jeda
        self._carried: dict[tuple[str, str], str] = {}
        self._latest: tuple[str, bool] = ("", False)

    def carry(self, section: Element, source: Source, *, foreign: bool) -> None:
        """Give a section its headers and footers back.

        foreign: of somebody else. What is foreign, and what follows it, inherits none.
        """
        for reference in list(section.iter(*_EDGES)):
            type_, _, kind = _EDGES[str(reference.tag)]
            origin = source.package.parts[str(reference.attrib.pop(_PART))]
            if (source.key, origin.name) not in self._carried:
                part = self._copy(source, origin, kind)
                self._carried[source.key, origin.name] = self._joined.document.relate(
                    Relation(type_, part.name)
                )
            reference.set(r("id"), self._carried[source.key, origin.name])
        if source.key != self._latest[0] and (foreign or self._latest[1]):
            self._stand_alone(section, new_page=foreign)
        if foreign:
            self._number(section, source.prefix)
        self._latest = (source.key, foreign)

    def _copy(self, source: Source, origin: Part, kind: str) -> Part:
        """A copy of a part and of what it leads to, under free names; relationship ids stay."""
        stem = f"/word/{kind}" if origin.root is not None else "/word/media/image"
        name = self._joined.free_name(stem, origin.name.rpartition(".")[2])
        copy = self._joined.add(Part(name, origin.content_type, deepcopy(origin.root), origin.data))
        for rid, relation in origin.rels.items():
            if not relation.external:
                target = self._copy(source, source.package.parts[relation.target], kind)
                copy.rels[rid] = Relation(relation.type, target.name)
        return copy

    def _number(self, section: Element, prefix: str) -> None:
        """The pages of a foreign file go on counting: their footers show the number of the page too."""
        numbered = header_part("footer", Style.KAKI, (prefix, ""))
        for reference in section.findall(w("footerReference")):
            root = self._joined.parts[
                self._joined.document.rels[str(reference.get(r("id")))].target
            ].root
            if root is not None and not any(
                "PAGE" in (code.text or "") for code in root.iter(w("instrText"))
            ):
                root.append(deepcopy(numbered[0]))

    def _stand_alone(self, section: Element, *, new_page: bool) -> None:
        """With empty headers and footers where it has none of its own, and on a page of its own if wanted."""
        for kind in section.findall(w("type")) if new_page else ():
            section.remove(kind)
        for tag in _EDGES:
            if not any(e.get(w("type")) == "default" for e in section.iterchildren(tag)):
                reference = etree.Element(tag)
                reference.set(w("type"), "default")
                reference.set(r("id"), self._empty(tag))
                section.insert(0, reference)

    def _empty(self, tag: str) -> str:
        """A header or footer part with nothing in it."""
        type_, content_type, kind = _EDGES[tag]
        if ("", kind) not in self._carried:
            root = etree.Element(w("hdr" if kind == "header" else "ftr"), nsmap={"w": W})
            paragraph(root, Paragraph(self._jeda))
            part = self._joined.add(
                Part(self._joined.free_name(f"/word/{kind}", "xml"), content_type, root)
            )
            self._carried["", kind] = self._joined.document.relate(Relation(type_, part.name))
        return self._carried["", kind]
