"""Rules on what leads from one part to another: notes, comments, anchors, styles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Set
from types import MappingProxyType
from typing import Final

from lxml import etree

from renja_docs.word.gate.fields import bookmark_names
from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.wml import names
from renja_docs.word.wml.element import value
from renja_docs.word.wml.names import OFFICE, r, w
from renja_docs.word.wml.package import Package, Part

_NOTES: Final = (("footnoteReference", "footnotes", "footnote"),
                 ("endnoteReference", "endnotes", "endnote"),
                 ("commentReference", "comments", "comment"))  # fmt: skip
"""What names a note in the text, the kind of part that holds it, its element there."""

_RANGES: Final = ("commentRangeStart", "commentRangeEnd")
_VAL = w("val")
_LEVEL: Final = re.compile(r"%([1-9])")
_TARGETS: Final = (w("anchor"), r("id"), w("docLocation"))
_STYLE_KINDS: Final[Mapping[str, str]] = MappingProxyType(
    {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
)
_CT_TEMPLATE: Final = names.CT_DOCUMENT.replace("document.main", "template.main")
_ROOTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        names.CT_DOCUMENT: "document",
        names.CT_STYLES: "styles",
        names.CT_NUMBERING: "numbering",
        names.CT_HEADER: "hdr",
        names.CT_FOOTER: "ftr",
        names.CT_FOOTNOTES: "footnotes",
        names.CT_SETTINGS: "settings",
        names.CT_FONTS: "fonts",
    }
)
"""The element that a part of a type is."""

_PART_TYPES: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        names.TYPE_DOCUMENT: (names.CT_DOCUMENT, _CT_TEMPLATE),
        names.TYPE_CORE: (names.CT_CORE,),
        names.TYPE_APP: (names.CT_APP,),
        names.TYPE_STYLES: (names.CT_STYLES,),
        names.TYPE_NUMBERING: (names.CT_NUMBERING,),
        names.TYPE_HEADER: (names.CT_HEADER,),
        names.TYPE_FOOTER: (names.CT_FOOTER,),
        names.TYPE_SETTINGS: (names.CT_SETTINGS,),
        names.TYPE_FOOTNOTES: (names.CT_FOOTNOTES,),
        names.TYPE_FONTS: (names.CT_FONTS,),
        names.TYPE_THEME: (names.CT_THEME,),
    }
)
"""The content type that a part must have by the relationship that leads to it."""


def notes(package: Package) -> Iterator[str]:
    """Every note that a text names stands in its part, once; none is without a number."""
    for reference, kind, element in _NOTES:
        part = package.related(OFFICE + kind)
        ids: list[str] = []
        if part is not None:
            ids = [one.get(w("id"), "") for one in part.xml.iter(w(element))]
        for id_, count in Counter(ids).items():
            if count > 1:
                yield f"{kind}: nomor {id_} ada {count} kali"
        marks = (reference, *_RANGES) if kind == "comments" else (reference,)
        yield from _without_note(package, marks, ids)


def _without_note(package: Package, marks: Collection[str], ids: Collection[str]) -> Iterator[str]:
    """References of some kinds to notes that are not there."""
    for user in package.of_type(*names.TEXTS):
        for mark in user.xml.iter(*map(w, marks)):
            if mark.get(w("id"), "") not in ids:
                kind = etree.QName(mark).localname
                yield f"{vicinity(user, mark)}: {kind} {mark.get(w('id'))} tidak ada"


def anchors(package: Package) -> Iterator[str]:
    """Every link inside the document leads to a bookmark of it."""
    known = {*bookmark_names(package), "_top"}
    for part in package.of_type(*names.TEXTS):
        for link in part.xml.iter(w("hyperlink")):
            anchor = link.get(w("anchor"))
            if not any(name in _TARGETS for name in map(str, link.attrib)):
                yield f"{vicinity(part, link)}: tautan tanpa tujuan"
            if anchor is not None and anchor not in known:
                yield f"{vicinity(part, link)}: tautan menuju penanda {anchor} yang tidak ada"


def style_kinds(package: Package) -> Iterator[str]:
    """A style is based on one of its kind, never on itself; a paragraph has a paragraph style."""
    part = package.related(names.TYPE_STYLES)
    if part is None:
        return
    styles = {style.get(w("styleId"), ""): style for style in part.xml.iter(w("style"))}
    kinds = {id_: style.get(w("type"), "") for id_, style in styles.items()}
    bases = {id_: value(style, "basedOn") for id_, style in styles.items()}
    for id_, base in bases.items():
        if base in kinds and kinds[base] != kinds[id_]:
            yield f"{part.name}: gaya {id_} didasarkan pada gaya {base} yang berjenis lain"
    for id_ in _in_circles(bases):
        yield f"{part.name}: gaya {id_} didasarkan pada dirinya sendiri"
    for user in package.of_type(*names.STYLED):
        yield from _misused(user, kinds)


def _in_circles(bases: Mapping[str, str]) -> Iterator[str]:
    """The styles that come back to themselves on the way to their bases."""
    for id_ in bases:
        seen: set[str] = set()
        at = bases[id_]
        while at and at not in seen and at != id_:
            seen.add(at)
            at = bases.get(at, "")
        if at == id_:
            yield id_


def _misused(user: Part, kinds: Mapping[str, str]) -> Iterator[str]:
    for tag, kind in _STYLE_KINDS.items():
        used = {element.get(_VAL, "") for element in user.xml.iter(w(tag))}
        for id_ in sorted(used):
            if kinds.get(id_, kind) != kind:
                yield f"{user.name}: gaya {id_} dipakai sebagai {tag}, jenisnya {kinds[id_]}"


def part_types(package: Package) -> Iterator[str]:
    """A part is of the type that whoever leads to it expects, and is the element of that type."""
    for part in package.xml_parts():
        root = _ROOTS.get(part.content_type)
        if root is not None and part.xml.tag != w(root):
            yield f"{part.name}: unsur akarnya bukan {root}"
    yield from _mistyped(package)


def _mistyped(package: Package) -> Iterator[str]:
    for rels in (package.rels, *(part.rels for part in package.parts.values())):
        for relation in rels.values():
            expected = _PART_TYPES.get(relation.type)
            found = package.parts.get(relation.target)
            if expected is None or found is None or relation.external:
                continue
            if found.content_type not in expected:
                yield f"{found.name}: jenis isi {found.content_type} tidak sesuai relasinya"


def number_formats(package: Package) -> Iterator[str]:
    """A list says with %n only levels down to its own."""
    part = package.related(names.TYPE_NUMBERING)
    if part is None:
        return
    for level in part.xml.iter(w("lvl")):
        own = level.get(w("ilvl"), "")
        text = value(level, "lvlText")
        if own.isdecimal() and _named_levels(text) - set(range(1, int(own) + 2)):
            yield f"{vicinity(part, level)}: tingkat {own} mencetak nomor tingkat di bawahnya"


def _named_levels(text: str) -> Set[int]:
    """The levels, from 1, whose numbers a text prints."""
    return {int(number) for number in _LEVEL.findall(text)}
