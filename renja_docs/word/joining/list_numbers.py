"""The numbers of lists travel as tokens; the numbering part is put together anew (17.9).

docxcompose gives several lists of one table one id, lets lists begin again at 1, and makes random
ids, so that no two builds would be alike.
"""

from __future__ import annotations

from copy import deepcopy
from typing import Final

from renja_docs.word.joining.component import Component
from renja_docs.word.tokens import token
from renja_docs.word.wml import names
from renja_docs.word.wml import num as numbering
from renja_docs.word.wml.element import Element, remove, value
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part, Relation

_NUM_ID, _VAL = w("numId"), w("val")
_HIDDEN = token("number")
_PART: Final = "/word/numbering.xml"

NO_NUMBER: Final = "0"
"""The numId that takes the number of its style away from a paragraph (17.9.18)."""


class ListNumbers:
    """What is kept of the lists of all components, by token."""

    def __init__(self) -> None:
        self._hidden: dict[str, tuple[Component, str]] = {}

    def hide(self, root: Element, component: Component) -> None:
        """Put a token in the place of each reference to a list."""
        for element in list(root.iter(_NUM_ID)):
            # NO_NUMBER is hidden too: LibreOffice writes it without any numbering part, and
            # docxcompose stops where it finds a reference to a list and no lists.
            number = element.get(_VAL, NO_NUMBER)
            key = f"{component.key}.{number}"
            self._hidden[key] = (component, number)
            element.tag = _HIDDEN
            element.set(_VAL, key)

    def restore(self, joined: Package) -> None:
        """Put references to the lists of the result back, and make its numbering part."""
        numbers = _JoinedNumbering()
        for part in joined.xml_parts():
            for element in list(part.xml.iter(_HIDDEN)):
                component, number = self._hidden[element.get(_VAL, "")]
                element.tag = _NUM_ID
                element.set(_VAL, str(numbers.number(component, number)))
        numbers.put(joined)


class _JoinedNumbering:
    """The numbering part of the result, filled as the lists of the components are met."""

    def __init__(self) -> None:
        self._root = numbering.empty()
        self._numbers: dict[tuple[str, str], int] = {}
        self._abstracts: dict[tuple[str, str], int] = {}
        self._instances = 0

    def number(self, component: Component, number: str) -> int:
        """The new numId of a list; 0, which means no number, where the old one is not defined."""
        key = (component.key, number)
        if key not in self._numbers:
            self._numbers[key] = self._instance(component, number)
        return self._numbers[key]

    def _instance(self, component: Component, number: str) -> int:
        source = _child(_numbering(component.package), "num", "numId", number)
        if source is None:
            return 0
        copy = deepcopy(source)
        reference = copy.find(w("abstractNumId"))
        if reference is None:
            return 0
        abstract = self._abstract(component, reference.get(_VAL, ""))
        if abstract is None:
            return 0
        self._instances += 1
        reference.set(_VAL, str(abstract))
        copy.set(_NUM_ID, str(self._instances))
        self._root.append(copy)
        return self._instances

    def _abstract(self, component: Component, number: str) -> int | None:
        key = (component.key, number)
        if key in self._abstracts:
            return self._abstracts[key]
        source = _definition(_numbering(component.package), number)
        if source is None:
            return None
        self._abstracts[key] = len(self._abstracts) + 1
        numbering.adopt(self._root, self._abstracts[key], source)
        return self._abstracts[key]

    def put(self, joined: Package) -> None:
        """Put the numbering part into the result."""
        self._cut_ties(joined)
        joined.parts.pop(_PART, None)
        joined.add(Part(_PART, names.CT_NUMBERING, self._root))
        joined.document.relate(Relation(names.TYPE_NUMBERING, _PART))

    def _cut_ties(self, joined: Package) -> None:
        """A level may be tied to a paragraph style; not to one that did not come along."""
        part = joined.related(names.TYPE_STYLES)
        styles = part.xml.iter(w("style")) if part is not None else iter(())
        known = {style.get(w("styleId")) for style in styles}
        for tie in list(self._root.iter(w("pStyle"))):
            if tie.get(_VAL) not in known:
                remove(tie)


def _numbering(package: Package) -> Element | None:
    """The numbering part; the document may have forgotten its relationship to it."""
    part = next(package.of_type(names.CT_NUMBERING), None)
    return part.root if part is not None else None


def _child(root: Element | None, tag: str, attribute: str, said: str) -> Element | None:
    if root is None:
        return None
    for element in root.iterchildren(w(tag)):
        if element.get(w(attribute)) == said:
            return element
    return None


def _definition(root: Element | None, number: str) -> Element | None:
    """The definition of a list; where it only names a list style, that of the style."""
    found = _child(root, "abstractNum", "abstractNumId", number)
    if root is None or found is None:
        return None
    link = value(found, "numStyleLink")
    if not link:
        return found
    for other in root.iterchildren(w("abstractNum")):
        if value(other, "styleLink") == link:
            return other
    return None
