"""What deleted elements bring along from the old file: their lists, pictures and styles."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import etree

from renja_docs.word.wml import num as numbering
from renja_docs.word.wml.element import Element, remove
from renja_docs.word.wml.names import CT_NUMBERING, TYPE_NUMBERING, TYPE_STYLES, r, w
from renja_docs.word.wml.package import Package, Part, Relation

_VAL, _NUM_ID, _EMBED, _STYLE_ID = w("val"), w("numId"), r("embed"), w("styleId")
_STYLES = (w("pStyle"), w("rStyle"), w("tblStyle"))
_REFERENCES = (_EMBED, r("id"), r("link"))
_LOST = (w("bookmarkStart"), w("bookmarkEnd"), w("sectPr"), w("proofErr"))


@dataclass(slots=True)
class Importer:
    """Copies elements of the old file so that they can stand in the new one.

    lists: the list of the new file that a list of the old file became.
    """

    old: Package
    new: Package
    lists: dict[str, str] = field(default_factory=dict)
    rids: dict[str, str] = field(default_factory=dict)

    def pair(self, old: Element, new: Element) -> None:
        """Learn from two versions of a paragraph which list became which."""
        a, b = _list(old), _list(new)
        if a and b:
            self.lists.setdefault(a, b)

    def copy(self, element: Element) -> Element:
        """A copy with the ids of the new file, without bookmarks and section breaks."""
        made = deepcopy(element)
        for lost in list(made.iter(*_LOST)):
            remove(lost)
        for number in made.iter(_NUM_ID):
            number.set(_VAL, self._list(number.get(_VAL, "0")))
        for part in made.iter():
            self._refer(part)
        self._styles(made)
        return made

    def _list(self, old: str) -> str:
        if old not in self.lists:
            self.lists[old] = self._adopted(old)
        return self.lists[old]

    def _adopted(self, old: str) -> str:
        """A list of the old file that the new one does not have; '0' where it is not defined."""
        source = self.old.related(TYPE_NUMBERING)
        num = _by_id(source.xml, "num", "numId", old) if source is not None else None
        reference = num.find(w("abstractNumId")) if num is not None else None
        if source is None or num is None or reference is None:
            return "0"
        abstract = _by_id(source.xml, "abstractNum", "abstractNumId", reference.get(_VAL, ""))
        if abstract is None:
            return "0"
        root = self._numbering()
        kind, number = _free(root, "abstractNum", "abstractNumId"), _free(root, "num", "numId")
        numbering.adopt(root, kind, abstract)
        numbering.instance(root, number, kind, [1] * len(list(abstract.iterchildren(w("lvl")))))
        return str(number)

    def _numbering(self) -> Element:
        part = self.new.related(TYPE_NUMBERING)
        if part is None:
            part = self.new.add(Part("/word/numbering.xml", CT_NUMBERING, numbering.empty()))
            self.new.document.relate(Relation(TYPE_NUMBERING, part.name))
        return part.xml

    def _refer(self, element: Element) -> None:
        for name in _REFERENCES:
            rid = element.get(name)
            if rid is not None:
                element.set(name, self._relation(rid))

    def _relation(self, rid: str) -> str:
        if rid not in self.rids:
            relation = self.old.document.rels.get(rid)
            self.rids[rid] = (
                rid if relation is None else self.new.document.relate(self._target(relation))
            )
        return self.rids[rid]

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

    def _styles(self, made: Element) -> None:
        """Styles that only the old file has, with those they rest on."""
        here, there = self.new.related(TYPE_STYLES), self.old.related(TYPE_STYLES)
        if here is None or there is None:
            return
        known = {s.get(_STYLE_ID) for s in here.xml.iter(w("style"))}
        wanted = [e.get(_VAL, "") for e in made.iter(*_STYLES)]
        while wanted:
            name = wanted.pop()
            style = _by_id(there.xml, "style", "styleId", name) if name not in known else None
            if style is not None:
                known.add(name)
                here.xml.append(deepcopy(style))
                wanted += [e.get(_VAL, "") for e in style.iter(w("basedOn"))]


def _list(paragraph: Element) -> str:
    found = paragraph.find(f"{w('pPr')}/{w('numPr')}/{_NUM_ID}")
    return found.get(_VAL, "") if found is not None else ""


def _by_id(root: Element, tag: str, attribute: str, value: str) -> Element | None:
    return next((e for e in root.iterchildren(w(tag)) if e.get(w(attribute)) == value), None)


def _free(root: Element, tag: str, attribute: str) -> int:
    return max((int(e.get(w(attribute), "0")) for e in root.iterchildren(w(tag))), default=0) + 1


def pictures(root: Element) -> Iterator[Element]:
    """The elements that give each picture its id (wp:docPr)."""
    return (
        e for e in root.iter() if isinstance(e.tag, str) and etree.QName(e).localname == "docPr"
    )
