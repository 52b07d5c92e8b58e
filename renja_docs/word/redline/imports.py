"""What deleted elements bring along from the old file: their lists, pictures and styles."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from renja_docs.word.wml import num as numbering
from renja_docs.word.wml.element import Element, remove
from renja_docs.word.wml.names import CT_NUMBERING, TYPE_NUMBERING, TYPE_STYLES, r, w
from renja_docs.word.wml.package import Package, Part, Relation

_VAL, _NUM_ID, _STYLE_ID = w("val"), w("numId"), w("styleId")
_WORN_STYLES: Final = (w("pStyle"), w("rStyle"), w("tblStyle"))
_REFERENCES: Final = (r("embed"), r("id"), r("link"))
_LEFT_BEHIND: Final = (w("bookmarkStart"), w("bookmarkEnd"), w("sectPr"), w("proofErr"))
"""What a deleted element loses: names that the new file has itself, ends of sections."""

UNDEFINED: Final = "0"
"""The list of what is in no list (17.9.18)."""


@dataclass(slots=True)
class Importer:
    """Copies elements of the old file so that they can stand in the new one.

    lists, relations: what a list and a relation of the old file became in the new one, by id.
    """

    old: Package
    new: Package
    lists: dict[str, str] = field(default_factory=dict)
    relations: dict[str, str] = field(default_factory=dict)

    def pair(self, old: Element, new: Element) -> None:
        """Learn from two versions of a paragraph which list became which."""
        old_list, new_list = _list_of(old), _list_of(new)
        if old_list and new_list:
            self.lists.setdefault(old_list, new_list)

    def copy(self, element: Element) -> Element:
        """A copy with the ids of the new file, without bookmarks and section breaks."""
        made = deepcopy(element)
        for lost in list(made.iter(*_LEFT_BEHIND)):
            remove(lost)
        for number in made.iter(_NUM_ID):
            number.set(_VAL, self._list(number.get(_VAL, UNDEFINED)))
        for part in made.iter():
            self._refer(part)
        self._bring_styles(made)
        return made

    # --- lists

    def _list(self, old: str) -> str:
        if old not in self.lists:
            self.lists[old] = self._adopted(old)
        return self.lists[old]

    def _adopted(self, old: str) -> str:
        """A list that only the old file has, in the new one; UNDEFINED without a definition."""
        abstract = self._abstract(old)
        if abstract is None:
            return UNDEFINED
        root = self._numbering()
        abstract_id = _free_id(root, "abstractNum", "abstractNumId")
        list_id = _free_id(root, "num", "numId")
        levels = len(list(abstract.iterchildren(w("lvl"))))
        numbering.adopt(root, abstract_id, abstract)
        numbering.instance(root, list_id, abstract_id, [1] * levels)
        return str(list_id)

    def _abstract(self, old: str) -> Element | None:
        """The definition of a list of the old file."""
        source = self.old.related(TYPE_NUMBERING)
        if source is None:
            return None
        num = _by_id(source.xml, "num", "numId", old)
        reference = num.find(w("abstractNumId")) if num is not None else None
        if reference is None:
            return None
        return _by_id(source.xml, "abstractNum", "abstractNumId", reference.get(_VAL, ""))

    def _numbering(self) -> Element:
        """The lists of the new file, begun where it has none."""
        part = self.new.related(TYPE_NUMBERING)
        if part is None:
            part = self.new.add(Part("/word/numbering.xml", CT_NUMBERING, numbering.empty()))
            self.new.document.relate(Relation(TYPE_NUMBERING, part.name))
        return part.xml

    # --- relations

    def _refer(self, element: Element) -> None:
        """Let an element refer to what the new file has."""
        for name in _REFERENCES:
            rid = element.get(name)
            if rid is not None:
                element.set(name, self._relation(rid))

    def _relation(self, rid: str) -> str:
        if rid not in self.relations:
            relation = self.old.document.rels.get(rid)
            if relation is None:
                self.relations[rid] = rid
            else:
                self.relations[rid] = self.new.document.relate(self._target(relation))
        return self.relations[rid]

    def _target(self, relation: Relation) -> Relation:
        """The same target in the new file: a part of equal bytes, else a copy of the old one."""
        part = self.old.parts.get(relation.target)
        if relation.external or part is None:
            return relation
        for known in self.new.parts.values():
            if known.root is None and known.data == part.data:
                return Relation(relation.type, known.name)
        stem, _, extension = part.name.rpartition(".")
        name = self.new.free_name(f"{stem.rstrip('0123456789')}-semula", extension)
        self.new.add(Part(name, part.content_type, part.root, part.data))
        return Relation(relation.type, name)

    # --- styles

    def _bring_styles(self, made: Element) -> None:
        """Styles that only the old file has, with those they rest on."""
        here, there = self.new.related(TYPE_STYLES), self.old.related(TYPE_STYLES)
        if here is None or there is None:
            return
        known = {style.get(_STYLE_ID) for style in here.xml.iter(w("style"))}
        wanted = [worn.get(_VAL, "") for worn in made.iter(*_WORN_STYLES)]
        while wanted:
            name = wanted.pop()
            if name in known:
                continue
            style = _by_id(there.xml, "style", "styleId", name)
            if style is not None:
                known.add(name)
                here.xml.append(deepcopy(style))
                wanted += [base.get(_VAL, "") for base in style.iter(w("basedOn"))]


def _list_of(paragraph: Element) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('numPr')}/{_NUM_ID}")
    return found.get(_VAL, "") if found is not None else ""


def _by_id(root: Element, tag: str, attribute: str, id_: str) -> Element | None:
    return next((one for one in root.iterchildren(w(tag)) if one.get(w(attribute)) == id_), None)


def _free_id(root: Element, tag: str, attribute: str) -> int:
    used = (int(one.get(w(attribute), "0")) for one in root.iterchildren(w(tag)))
    return max(used, default=0) + 1


def pictures(root: Element) -> Iterator[Element]:
    """The elements that give each picture its id (wp:docPr)."""
    for element in root.iter():
        if isinstance(element.tag, str) and etree.QName(element).localname == "docPr":
            yield element
