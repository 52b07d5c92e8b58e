"""The automatic numbers of a document: schemes and instances become w:abstractNum and w:num."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from renja_docs.document import list_levels
from renja_docs.word.wml import names
from renja_docs.word.wml import num as numbering
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.num import NumberReference
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.paragraph import numbered


class NumberingWriter:
    """Gives each list its w:num, in the order in which the lists are met."""

    def __init__(self, package: Package, schemes: Iterable[list_levels.Scheme]) -> None:
        self._root = _part(package).xml
        self._schemes = {scheme.id: scheme for scheme in schemes}
        self._abstracts: dict[str, int] = {}
        self._instances: dict[tuple[str, str], int] = {}
        self._latest: dict[str, str] = {}
        self._resumed: dict[tuple[str, str], None] = {}
        self._next = _free(self._root, "num", "numId")
        for scheme in self._schemes.values():
            self._tie(package, scheme)

    def _tie(self, package: Package, scheme: list_levels.Scheme) -> None:
        """Give styles their number: a heading that is put in in Word has it of itself."""
        for index, level in enumerate(scheme.levels):
            if level.style is not None:
                reference = self.reference(list_levels.Number(scheme.id, scheme.id, index, ""))
                for properties in _properties(package, level.style):
                    numbered(properties, reference)

    def reference(self, number: list_levels.Number) -> NumberReference:
        """The list and level of a numbered paragraph. Raises KeyError for an unknown scheme."""
        key = (number.scheme, number.instance)
        if key not in self._instances:
            self._instances[key] = self._instance(self._schemes[number.scheme])
        elif self._latest[number.scheme] != number.instance:
            self._resumed[key] = None  # another list of the scheme came between: see finish()
        self._latest[number.scheme] = number.instance
        return NumberReference(self._instances[key], number.level)

    def _instance(self, scheme: list_levels.Scheme) -> int:
        if scheme.id not in self._abstracts:
            self._abstracts[scheme.id] = self._define(scheme)
        fresh = self._next
        self._next += 1
        is_tied = any(level.style for level in scheme.levels)
        starts = () if is_tied else [level.start for level in scheme.levels]
        numbering.instance(self._root, fresh, self._abstracts[scheme.id], starts)
        return fresh

    def _define(self, scheme: list_levels.Scheme) -> int:
        fresh = _free(self._root, "abstractNum", "abstractNumId")
        numbering.define(self._root, fresh, scheme.levels)
        return fresh

    def finish(self) -> None:
        """A list that goes on behind another one of its scheme gets a definition of its own.

        Word counts by definition: it would go on with the number of the other list.
        """
        for scheme, instance in self._resumed:
            abstract = self._define(self._schemes[scheme])
            numbering.redirect(self._root, self._instances[scheme, instance], abstract)
        self._resumed.clear()


def _properties(package: Package, style: str) -> Iterator[Element]:
    """The paragraph properties of a style, where the file has it."""
    part = package.related(names.TYPE_STYLES)
    if part is None:
        return
    for element in part.xml.iter(w("style")):
        if element.get(w("styleId")) == style:
            yield from element.iterchildren(w("pPr"))


def _free(root: Element, tag: str, attribute: str) -> int:
    """An id above all that are taken."""
    taken = (int(element.get(w(attribute), "0")) for element in root.iter(w(tag)))
    return max(taken, default=0) + 1


def _part(package: Package) -> Part:
    part = package.related(names.TYPE_NUMBERING)
    if part is None:
        part = package.add(Part("/word/numbering.xml", names.CT_NUMBERING, numbering.empty()))
        package.document.relate(Relation(names.TYPE_NUMBERING, part.name))
    return part
