"""Rules on the parts of a package and what leads from one to another (ECMA-376 part 2, 9)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from lxml import etree

from renja_docs.word.gate.xpath import found, xpath
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import A, r, w
from renja_docs.word.wml.package import Package, Part

_REFERRING: Final = xpath("//*[@r:*]")
_RELATING: Final = tuple(
    r(name) for name in ("id", "embed", "link", "pict", "dm", "lo", "qs", "cs")
)
"""Attributes that name a relationship: of links and headers, pictures, diagrams."""

_LEADING: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        f"{{{A}}}blip": (r("embed"), "image"),
        "{urn:schemas-microsoft-com:vml}imagedata": (r("id"), "image"),
        w("hyperlink"): (r("id"), "hyperlink"),
    }
)
"""The attribute by which an element leads to another part, and the kind that this must be of."""


def relationships(package: Package) -> Iterator[str]:
    """Every relationship leads to a part of the package, and every reference to a relationship."""
    for part in package.parts.values():
        yield from _targets(package, part)
        if part.root is not None:
            for rid in sorted(_used(part.root) - set(part.rels)):
                yield f"{part.name}: rujukan relasi {rid} tidak ada"
            yield from _misled(part, part.root)


def _targets(package: Package, part: Part) -> Iterator[str]:
    for rid, relation in part.rels.items():
        if relation.external:
            yield f"{part.name}: relasi {rid} menuju ke luar ({relation.target})"
        elif relation.target not in package.parts:
            yield f"{part.name}: relasi {rid} menuju {relation.target} yang tidak ada"


def _used(root: Element) -> set[str]:
    """The relationships that a part names."""
    used: set[str] = set()
    for element in found(_REFERRING, root):
        used.update(element.get(name, "") for name in _RELATING if name in element.attrib)
    return used


def _misled(part: Part, root: Element) -> Iterator[str]:
    """A picture leads to a picture, a link to an address."""
    for tag, (attribute, kind) in _LEADING.items():
        for element in root.iter(tag):
            relation = part.rels.get(element.get(attribute, ""))
            if relation is not None and relation.kind != kind:
                yield f"{part.name}: {etree.QName(tag).localname} menuju {relation.target}"


def declarations(package: Package) -> Iterator[str]:
    """The package says of each part what it is, once, and of no part that is not there."""
    yield from package.oddities


def unreferenced(package: Package) -> Iterator[str]:
    """Every part can be reached; a part that nobody needs is a leftover."""
    for name in sorted(set(package.parts) - set(package.reachable())):
        yield f"{name}: tidak dirujuk dari mana pun"
