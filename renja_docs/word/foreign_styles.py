"""A foreign file keeps its look: its styles get names of their own before it is joined.

Without that its 'Normal' would become ours, with our exact line spacing, which cuts off its
pictures. What its document defaults say goes into a style that all its others rest on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import deepcopy
from typing import Final

from lxml import etree

from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, valued
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

FOREIGN: Final = "asing"
"""Every key of a foreign file begins so, and so do the ids of its styles: none of ours does."""

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
"""Elements that name a style."""

_P, _PPR, _RPR, _TBL = w("p"), w("pPr"), w("rPr"), w("tbl")
_STYLE, _ID, _VAL, _DEFAULT = w("style"), w("styleId"), w("val"), w("default")


def own_styles(package: Package, key: str) -> None:
    """Rename the styles of a foreign package, and name a style in every paragraph."""
    part = package.related(names.TYPE_STYLES)
    if part is None:
        return
    styles = _ForeignStyles(part.xml, key)
    styles.prune(package)
    styles.rest_on_defaults()
    for text in package.of_type(*names.TEXTS):
        styles.name_paragraphs(text.xml)
    fresh = styles.rename()
    for other in package.xml_parts():
        for pointer in other.xml.iter(*_POINTERS):
            name = pointer.get(_VAL, "")
            pointer.set(_VAL, fresh.get(name, name))


def is_foreign(element: Element) -> bool:
    """Whether a paragraph, or the first one in a table, is of a foreign file."""
    style = next(element.iter(w("pStyle")), None)
    return style is not None and style.get(_VAL, "").startswith(FOREIGN)


class _ForeignStyles:
    """The styles of one foreign file. key: what their new names begin with."""

    def __init__(self, root: Element, key: str) -> None:
        self._root = root
        self._key = key
        self._base = f"{key}-dasar"
        self._normal = self._default_paragraph_style()
        self._fresh: dict[str, str] = {}

    def _default_paragraph_style(self) -> str:
        """The style of paragraphs that name none; made where the file has no such style."""
        for style in self._root.iter(_STYLE):
            if style.get(w("type")) == "paragraph" and _is_default(style):
                return style.get(_ID, "")
        self._add("Normal")
        return "Normal"

    def _add(self, name: str) -> Element:
        style = etree.SubElement(self._root, _STYLE)
        style.set(w("type"), "paragraph")
        style.set(w("customStyle"), "1")
        style.set(_ID, name)
        etree.SubElement(style, w("name")).set(_VAL, name)
        return style

    def _find(self, name: str) -> Element | None:
        return next((s for s in self._root.iter(_STYLE) if s.get(_ID) == name), None)

    def prune(self, package: Package) -> None:
        """Of the styles that a stock file brings along keep those in use, and their bases."""
        others = (part.xml for part in package.xml_parts() if part.root is not self._root)
        by_id = {style.get(_ID, ""): style for style in self._root.iter(_STYLE)}
        wanted = _with_bases({self._normal, *_pointed_at(others)}, by_id)
        for name, style in by_id.items():
            if name not in wanted and _is_renamed(style):
                self._root.remove(style)

    def rest_on_defaults(self) -> None:
        """Put the document defaults into a style; paragraph styles without a base rest on it."""
        renamed = [style for style in self._root.iter(_STYLE) if _is_renamed(style)]
        self._fresh = {style.get(_ID, ""): f"{self._key}-{style.get(_ID)}" for style in renamed}
        base = self._add(self._base)
        for group, tag in (("pPrDefault", _PPR), ("rPrDefault", _RPR)):
            found = self._root.find(f"{w('docDefaults')}/{w(group)}/{tag}")
            base.append(deepcopy(found) if found is not None else etree.Element(tag))
        _complete_defaults(base)
        for style in renamed:
            if _rests_on_nothing(style):
                self._rest_on_base(style)

    def _rest_on_base(self, style: Element) -> None:
        """w:basedOn stands behind w:name (17.7.4.17)."""
        name = style.find(w("name"))
        place = 0 if name is None else style.index(name) + 1
        style.insert(place, valued("basedOn", self._base))

    def name_paragraphs(self, root: Element) -> None:
        """Each paragraph without a style gets the default.

        In a styled table it gets one that heeds the table, as it did while it named none.
        """
        of_tables = {table: self._style_in(table) for table in root.iter(_TBL)}
        for paragraph in root.iter(_P):
            properties = paragraph.find(_PPR)
            if properties is None:
                properties = etree.Element(_PPR)
                paragraph.insert(0, properties)
            if properties.find(w("pStyle")) is None:
                table = next(paragraph.iterancestors(_TBL), None)
                style = self._normal if table is None else of_tables[table]
                properties.insert(0, valued("pStyle", style))

    def _style_in(self, table: Element) -> str:
        """The style of the paragraphs in a table that name none."""
        named = table.find(f"{w('tblPr')}/{w('tblStyle')}")
        if named is None:
            return self._normal
        style = self._find(named.get(_VAL, ""))
        if style is None or not _shapes_text(style):
            return self._normal
        return self._cell_style(style)

    def _cell_style(self, table: Element) -> str:
        """The style of paragraphs in a table of a style: that of the file, as the table has it."""
        name = f"{table.get(_ID)}-sel"
        if self._find(name) is None:
            cell = self._add(name)
            cell.append(valued("basedOn", self._normal))
            cell.extend(deepcopy(child) for child in table.iterchildren(_PPR, _RPR))
        return name

    def rename(self) -> Mapping[str, str]:
        """Put the key in front of all names; the new ids by the old ones."""
        for style in self._root.iter(_STYLE):
            old = style.get(_ID, "")
            if old.startswith(f"{self._key}-") or not _is_renamed(style):
                continue
            self._fresh.setdefault(old, f"{self._key}-{old}")
            style.set(_ID, self._fresh[old])
            style.attrib.pop(_DEFAULT, "")  # the default of the document is ours
            style.set(w("customStyle"), "1")
            name = style.find(w("name"))
            if name is not None:
                name.set(_VAL, f"{name.get(_VAL)} {self._key}")
        return self._fresh


def _pointed_at(roots: Iterable[Element]) -> Iterator[str]:
    """The names of styles in some trees."""
    for root in roots:
        yield from (pointer.get(_VAL, "") for pointer in root.iter(*_POINTERS))


def _is_default(style: Element) -> bool:
    return style.get(_DEFAULT) in {"1", "true"}


def _is_renamed(style: Element) -> bool:
    """All but the defaults of tables, characters and lists, which every file has alike."""
    return style.get(w("type")) == "paragraph" or not _is_default(style)


def _rests_on_nothing(style: Element) -> bool:
    return style.get(w("type")) == "paragraph" and style.find(w("basedOn")) is None


def _shapes_text(style: Element) -> bool:
    return style.find(_PPR) is not None or style.find(_RPR) is not None


def _complete_defaults(base: Element) -> None:
    """What the defaults leave unsaid is said, lest ours apply: 10 point type, single lines."""
    paragraph = base.find(_PPR)
    if paragraph is not None and paragraph.find(w("spacing")) is None:
        spacing = etree.SubElement(paragraph, w("spacing"))
        spacing.set(w("line"), "240")
        spacing.set(w("lineRule"), "auto")
    run = base.find(_RPR)
    if run is not None and run.find(w("sz")) is None:
        run.append(valued("sz", "20"))


def _with_bases(used: Collection[str], by_id: Mapping[str, Element]) -> set[str]:
    """Styles with those that they rest on or belong to, and so on. by_id: all that there are."""
    wanted = set(used)
    ahead = [by_id[name] for name in sorted(wanted) if name in by_id]
    while ahead:
        style = ahead.pop()
        resting = {base.get(_VAL, "") for base in style.iter(w("basedOn"), w("link"))} - wanted
        wanted |= resting
        ahead += [by_id[name] for name in sorted(resting) if name in by_id]
    return wanted
