"""Rules on what is defined in one part and named in others: styles, and lists (17.7, 17.9)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Set
from typing import Final

from lxml import etree

from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, value
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part

_VAL = w("val")
_LEVELS: Final = frozenset("012345678")
_STYLE_NAMES: Final = tuple(
    w(tag) for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")
)


def styles(package: Package) -> Iterator[str]:
    """Every style that is named exists, once."""
    part = package.related(names.TYPE_STYLES)
    ids: list[str] = []
    if part is not None:
        ids = [style.get(w("styleId"), "") for style in part.xml.iter(w("style"))]
        yield from _named(part)
    for id_, count in Counter(ids).items():
        if count > 1:
            yield f"/word/styles.xml: gaya {id_} ada {count} kali"
    for user in package.of_type(*names.STYLED):
        used = {element.get(_VAL, "") for element in user.xml.iter(*_STYLE_NAMES)}
        for style in sorted(used - set(ids)):
            yield f"{user.name}: gaya {style} tidak ada"


def _named(part: Part) -> Iterator[str]:
    """Every style has a name, each name is that of one style; one of a kind is the default."""
    named = Counter(value(style, "name") for style in part.xml.iter(w("style")))
    for name, count in named.items():
        if not name or count > 1:
            yield f"{part.name}: nama gaya “{name}” dipakai {count} gaya"
    defaults = Counter(
        style.get(w("type"), "")
        for style in part.xml.iter(w("style"))
        if style.get(w("default"), "0") in {"1", "true", "on"}
    )
    for kind, count in defaults.items():
        if count > 1:
            yield f"{part.name}: {count} gaya bawaan untuk {kind}"


def lists(package: Package) -> Iterator[str]:
    """Every numbered paragraph has its list and level; definitions stand before instances."""
    part = package.related(names.TYPE_NUMBERING)
    levels: dict[str, set[str]] = {}
    if part is not None:
        abstracts = _levels_by_definition(part.xml)
        levels = _levels_by_list(part.xml, abstracts)
        yield from _numbering_order(part, len(abstracts), len(levels))
        yield from _level_numbers(part)
    for user in package.of_type(*names.TEXTS, names.CT_STYLES):
        yield from _undefined(user, levels)


def _levels_by_definition(root: Element) -> dict[str, set[str]]:
    return {
        abstract.get(w("abstractNumId"), ""): {
            level.get(w("ilvl"), "") for level in abstract.iter(w("lvl"))
        }
        for abstract in root.iterchildren(w("abstractNum"))
    }


def _levels_by_list(root: Element, abstracts: Mapping[str, set[str]]) -> dict[str, set[str]]:
    return {
        instance.get(w("numId"), ""): abstracts.get(value(instance, "abstractNumId"), set())
        for instance in root.iterchildren(w("num"))
    }


def _numbering_order(part: Part, abstracts: int, instances: int) -> Iterator[str]:
    """Abstracts and instances: how many there are when none is counted twice."""
    tags = [etree.QName(element).localname for element in part.xml]
    if "num" in tags:
        first = tags.index("num")
        if "abstractNum" in tags[first:]:
            yield f"{part.name}: w:abstractNum berdiri sesudah w:num"
    if (tags.count("abstractNum"), tags.count("num")) != (abstracts, instances):
        yield f"{part.name}: nomor definisi daftar ganda"


def _level_numbers(part: Part) -> Iterator[str]:
    """A list has levels from 0 to 8, each of them once (17.9.6)."""
    for owner in part.xml:
        levels = [one.get(w("ilvl"), "") for one in owner.iterchildren(w("lvl"), w("lvlOverride"))]
        if len(set(levels)) != len(levels) or not set(levels) <= _LEVELS:
            yield f"{vicinity(part, owner)}: tingkat daftar ganda atau di luar 0 sampai 8"


def _undefined(user: Part, levels: Mapping[str, Set[str]]) -> Iterator[str]:
    for properties in user.xml.iter(w("numPr")):
        number = value(properties, "numId")
        level = value(properties, "ilvl") or "0"
        if number in ("", "0"):
            continue  # no list, or none any more
        if level not in levels.get(number, set()):
            where = vicinity(user, properties)
            yield f"{where}: daftar {number} tingkat {level} tidak didefinisikan"
