"""Styles that docxcompose leaves behind.

It brings the styles along that the body names, but not those that these rest on (basedOn), nor
those of headers and footers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Final

from renja_docs.word.joining.component import Component
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_STYLE, _ID, _VAL = w("style"), w("styleId"), w("val")
_NAMED: Final = (w("pStyle"), w("rStyle"), w("tblStyle"))


def complete(joined: Package, components: Sequence[Component]) -> None:
    """Styles that others are based on are added; links to styles that do not exist are cut."""
    part = joined.related(names.TYPE_STYLES)
    if part is None:
        return
    styles = _Styles(part.xml, _available(components))
    for name in dict.fromkeys(_header_styles(components)):
        styles.add(name)
    for style in part.xml.iter(_STYLE):  # grows while it is walked
        styles.tie(style)


class _Styles:
    """The styles of the result, and where missing ones are found."""

    def __init__(self, root: Element, available: Mapping[str, Element]) -> None:
        self._root = root
        self._available = available
        self._known = {style.get(_ID, "") for style in root.iter(_STYLE)}

    def add(self, name: str) -> bool:
        """Add a style unless it is there; False where no file has it."""
        if name in self._known:
            return True
        if name not in self._available:
            return False
        self._root.append(deepcopy(self._available[name]))
        self._known.add(name)
        return True

    def tie(self, style: Element) -> None:
        """See to it that the style which this one rests on is there; cut what leads nowhere."""
        for tag in ("basedOn", "next", "link"):
            other = style.find(w(tag))
            if other is None:
                continue
            name = other.get(_VAL, "")
            found = self.add(name) if tag == "basedOn" else name in self._known
            if not found:
                style.remove(other)


def _available(components: Sequence[Component]) -> dict[str, Element]:
    """The styles of all components by id; those of an earlier one prevail."""
    found: dict[str, Element] = {}
    for component in components:
        part = component.package.related(names.TYPE_STYLES)
        if part is None:
            continue
        own = {style.get(_ID, ""): style for style in part.xml.iter(_STYLE)}
        found = own | found
    return found


def _header_styles(components: Sequence[Component]) -> Iterator[str]:
    """The styles that headers and footers name."""
    for component in components:
        for part in component.package.of_type(names.CT_HEADER, names.CT_FOOTER):
            yield from (element.get(_VAL, "") for element in part.xml.iter(*_NAMED))
