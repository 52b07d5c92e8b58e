"""A foreign file keeps its look: its styles get names of their own before it is joined.

Without that its 'Normal' would become ours, with our exact line spacing, which cuts off its pictures.
What its document defaults say goes into a style that all its others rest on.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from lxml import etree

from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, valued
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

FOREIGN: Final = "asing"
"""Every key of a foreign file begins so, and with it the ids of its styles: no style of ours does."""

_POINTERS: Final = tuple(
    w(tag)
    for tag in (
        "basedOn",
        "next",
        "link",
        "pStyle",
        "rStyle",
        "tblStyle",
        "styleLink",
        "numStyleLink",
    )
)
_P, _PPR, _RPR, _STYLE, _ID, _VAL = w("p"), w("pPr"), w("rPr"), w("style"), w("styleId"), w("val")
_TEXTS: Final = (names.CT_DOCUMENT, names.CT_HEADER, names.CT_FOOTER, names.CT_FOOTNOTES)


def own_styles(package: Package, key: str) -> None:
    """Rename the styles of a foreign package, and name a style in every paragraph."""
    part = package.related(names.TYPE_STYLES)
    if part is None:
        return
    normal = _default_paragraph_style(part.xml)
    _prune(package, part.xml, normal)
    fresh = {s.get(_ID, ""): f"{key}-{s.get(_ID)}" for s in part.xml.iter(_STYLE) if _is_renamed(s)}
    _base(part.xml, key, fresh)
    for text in package.parts.values():
        if text.content_type in _TEXTS:
            _name_paragraphs(text.xml, normal, part.xml)
    _rename(part.xml, key, fresh)
    for other in package.parts.values():
        if other.root is not None:
            for pointer in other.root.iter(*_POINTERS):
                pointer.set(_VAL, fresh.get(pointer.get(_VAL, ""), pointer.get(_VAL, "")))


def is_foreign(element: Element) -> bool:
    """Whether a paragraph, or the first one in a table, is of a foreign file."""
    style = next(element.iter(w("pStyle")), None)
    return style is not None and style.get(_VAL, "").startswith(FOREIGN)


def _is_renamed(style: Element) -> bool:
    return style.get(w("type")) == "paragraph" or style.get(w("default")) not in {"1", "true"}


def _prune(package: Package, styles: Element, normal: str) -> None:
    """Of the styles that a stock file brings along, keep those that are used, and what they rest on."""
    others = [p.root for p in package.parts.values() if p.root is not None and p.root is not styles]
    wanted = {e.get(_VAL, "") for root in others for e in root.iter(*_POINTERS)} | {normal}
    by_id = {s.get(_ID, ""): s for s in styles.iter(_STYLE)}
    ahead = [by_id[name] for name in sorted(wanted) if name in by_id]
    while ahead:
        resting = {e.get(_VAL, "") for e in ahead.pop().iter(w("basedOn"), w("link"))} - wanted
        wanted |= resting
        ahead += [by_id[name] for name in sorted(resting) if name in by_id]
    for name, style in by_id.items():
        if name not in wanted and _is_renamed(style):
            styles.remove(style)


def _default_paragraph_style(styles: Element) -> str:
    for style in styles.iter(_STYLE):
        if style.get(w("type")) == "paragraph" and style.get(w("default")) in {"1", "true"}:
            return style.get(_ID, "")
    _add_style(styles, "Normal")
    return "Normal"


def _add_style(styles: Element, name: str) -> Element:
    style = etree.SubElement(styles, _STYLE)
    style.set(w("type"), "paragraph")
    style.set(w("customStyle"), "1")
    style.set(_ID, name)
    etree.SubElement(style, w("name")).set(_VAL, name)
    return style


def _base(styles: Element, key: str, fresh: dict[str, str]) -> None:
    """A style with the document defaults; paragraph styles that rest on nothing rest on it."""
    roots = [s for s in styles.iter(_STYLE) if s.get(_ID) in fresh and _rests_on_nothing(s)]
    base = _add_style(styles, f"{key}-dasar")
    for group, tag in (("pPrDefault", _PPR), ("rPrDefault", _RPR)):
        found = styles.find(f"{w('docDefaults')}/{w(group)}/{tag}")
        base.append(deepcopy(found) if found is not None else etree.Element(tag))
    _complete_defaults(base)
    for style in roots:
        name = style.find(w("name"))
        style.insert(
            0 if name is None else style.index(name) + 1, valued("basedOn", f"{key}-dasar")
        )


def _rests_on_nothing(style: Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.find(w("basedOn")) is None


def _complete_defaults(base: Element) -> None:
    """What the defaults leave unsaid is said, lest ours apply: 10 point type, single lines."""
    paragraph, run = base.find(_PPR), base.find(_RPR)
    if paragraph is not None and paragraph.find(w("spacing")) is None:
        spacing = etree.SubElement(paragraph, w("spacing"))
        spacing.set(w("line"), "240")
        spacing.set(w("lineRule"), "auto")
    if run is not None and run.find(w("sz")) is None:
        run.append(valued("sz", "20"))


def _name_paragraphs(root: Element, normal: str, styles: Element) -> None:
    """Each paragraph without a style gets the default; in a styled table, one that heeds the table."""
    for paragraph in root.iter(_P):
        properties = paragraph.find(_PPR)
        if properties is None:
            properties = etree.Element(_PPR)
            paragraph.insert(0, properties)
        if properties.find(w("pStyle")) is None:
            properties.insert(0, valued("pStyle", _cell_style(paragraph, normal, styles)))


def _cell_style(paragraph: Element, normal: str, styles: Element) -> str:
    table = next(paragraph.iterancestors(w("tbl")), None)
    named = table.find(f"{w('tblPr')}/{w('tblStyle')}") if table is not None else None
    style = _style(styles, named.get(_VAL, "")) if named is not None else None
    if style is None or (style.find(_PPR) is None and style.find(_RPR) is None):
        return normal
    name = f"{style.get(_ID)}-sel"
    if _style(styles, name) is None:
        cell = _add_style(styles, name)
        cell.append(valued("basedOn", normal))
        cell.extend(deepcopy(e) for e in style.iterchildren(_PPR, _RPR))
    return name


def _style(styles: Element, name: str) -> Element | None:
    return next((s for s in styles.iter(_STYLE) if s.get(_ID) == name), None)


def _rename(styles: Element, key: str, fresh: dict[str, str]) -> None:
    for style in styles.iter(_STYLE):
        old = style.get(_ID, "")
        if old.startswith(f"{key}-") or not _is_renamed(style):
            continue
        fresh.setdefault(old, f"{key}-{old}")
        style.set(_ID, fresh[old])
        style.attrib.pop(w("default"), "")
        style.set(w("customStyle"), "1")
        name = style.find(w("name"))
        if name is not None:
            name.set(_VAL, f"{name.get(_VAL)} {key}")
