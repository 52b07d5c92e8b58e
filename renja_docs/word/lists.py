"""The lists of the joined files: one numbering part, filled as the lists are met (17.9)."""

from __future__ import annotations

from copy import deepcopy
from typing import Protocol

from renja_docs.word.wml import names
from renja_docs.word.wml import num as numbering
from renja_docs.word.wml.element import Element, remove
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part, Relation


class Source(Protocol):
    """A file that brings lists along."""

    @property
    def key(self) -> str:
        """Unique among the files."""

    @property
    def package(self) -> Package:
        """Where its numbering part is."""

    @property
    def prefix(self) -> str:
        """What stands before the numbers of its pages."""


class Lists:
    """The numbering part of the result, filled from those of the pieces as their lists are met."""

    def __init__(self, joined: Package) -> None:
        self._joined = joined
        self._root = numbering.empty()
        self._numbers: dict[tuple[str, str], int] = {}
        self._abstracts: dict[tuple[str, str], int] = {}

    def number(self, piece: Source, number: str) -> int:
        """The new numId of a list; 0, which means no number, where the old one is not defined."""
        known = self._numbers.get((piece.key, number))
        if known is not None:
            return known
        source = _child(_numbering(piece), "num", "numId", number)
        fresh = 0 if source is None else self._add(piece, source)
        self._numbers[piece.key, number] = fresh
        return fresh

    def _add(self, piece: Source, source: Element) -> int:
        element = deepcopy(source)
        reference = element.find(w("abstractNumId"))
        if (
            reference is None
            or (abstract := self._abstract(piece, reference.get(w("val"), ""))) is None
        ):
            return 0
        reference.set(w("val"), str(abstract))
        fresh = sum(1 for _ in self._root.iterchildren(w("num"))) + 1
        element.set(w("numId"), str(fresh))
        self._root.append(element)
        return fresh

    def _abstract(self, piece: Source, number: str) -> int | None:
        if (piece.key, number) in self._abstracts:
            return self._abstracts[piece.key, number]
        source = _definition(_numbering(piece), number)
        if source is None:
            return None
        fresh = len(self._abstracts) + 1
        self._abstracts[piece.key, number] = fresh
        numbering.adopt(self._root, fresh, source)
        return fresh

    def finish(self) -> None:
        """Put the numbering part into the result."""
        styles = self._joined.related(names.TYPE_STYLES)
        known = (
            {s.get(w("styleId")) for s in styles.xml.iter(w("style"))}
            if styles is not None
            else set()
        )
        for link in [e for e in self._root.iter(w("pStyle")) if e.get(w("val")) not in known]:
            remove(link)
        self._joined.parts.pop("/word/numbering.xml", None)
        self._joined.add(Part("/word/numbering.xml", names.CT_NUMBERING, self._root))
        self._joined.document.relate(Relation(names.TYPE_NUMBERING, "/word/numbering.xml"))


def _numbering(piece: Source) -> Element | None:
    return next(
        (p.root for p in piece.package.parts.values() if p.content_type == names.CT_NUMBERING), None
    )


def _child(root: Element | None, tag: str, attribute: str, value: str) -> Element | None:
    if root is None:
        return None
    return next((e for e in root.iterchildren(w(tag)) if e.get(w(attribute)) == value), None)


def _definition(root: Element | None, number: str) -> Element | None:
    """The definition of a list; one that only names a list style is followed to that style's own."""
    found = _child(root, "abstractNum", "abstractNumId", number)
    link = found.find(w("numStyleLink")) if found is not None else None
    if root is None or link is None:
        return found
    for other in root.iterchildren(w("abstractNum")):
        style = other.find(w("styleLink"))
        if style is not None and style.get(w("val")) == link.get(w("val")):
            return other
    return None
