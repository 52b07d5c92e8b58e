"""The automatic numbers of a document: schemes and instances become w:abstractNum and w:num."""

from __future__ import annotations

from collections.abc import Iterable

from renja_docs.document import blocks
from renja_docs.word.wml import names
from renja_docs.word.wml import num as numbering
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part, Relation


class Numbers:
    """Gives each list its w:num, in the order in which the lists are met."""

    def __init__(self, package: Package, schemes: Iterable[blocks.Scheme]) -> None:
        self._root = _part(package).xml
        self._schemes = {scheme.id: scheme for scheme in schemes}
        self._abstracts: dict[str, int] = {}
        self._instances: dict[tuple[str, str], int] = {}
        self._latest: dict[str, str] = {}
        self._resumed: dict[tuple[str, str], None] = {}
        self._next = 1 + max(
            (int(e.get(w("numId"), "0")) for e in self._root.iter(w("num"))), default=0
        )

    def reference(self, number: blocks.Number) -> tuple[int, int]:
        """The numId and ilvl of a numbered paragraph. Raises KeyError for an unknown scheme."""
        key = (number.scheme, number.instance)
        if key not in self._instances:
            scheme = self._schemes[number.scheme]
            abstract = self._abstract(scheme)
            numbering.instance(
                self._root, self._next, abstract, [level.start for level in scheme.levels]
            )
            self._instances[key] = self._next
            self._next += 1
        elif self._latest[number.scheme] != number.instance:
            self._resumed[key] = None
        self._latest[number.scheme] = number.instance
        return self._instances[key], number.level

    def finish(self) -> None:
        """A list that goes on behind another one of its scheme gets a definition of its own.

        Word counts by definition: it would go on with the number of the other list.
        """
        for scheme, instance in self._resumed:
            abstract = self._define(self._schemes[scheme])
            numbering.redirect(self._root, self._instances[scheme, instance], abstract)
        self._resumed.clear()

    def _abstract(self, scheme: blocks.Scheme) -> int:
        if scheme.id not in self._abstracts:
            self._abstracts[scheme.id] = self._define(scheme)
        return self._abstracts[scheme.id]

    def _define(self, scheme: blocks.Scheme) -> int:
        used = (int(e.get(w("abstractNumId"), "0")) for e in self._root.iter(w("abstractNum")))
        fresh = max(used, default=0) + 1
        numbering.define(self._root, fresh, [_level(level) for level in scheme.levels])
        return fresh


def _level(level: blocks.Level) -> numbering.Level:
    return numbering.Level(
        level.format, level.text, level.indent, level.hanging, level.suff, level.start
    )


def _part(package: Package) -> Part:
    part = package.related(names.TYPE_NUMBERING)
    if part is None:
        part = package.add(Part("/word/numbering.xml", names.CT_NUMBERING, numbering.empty()))
        package.document.relate(Relation(names.TYPE_NUMBERING, part.name))
    return part
