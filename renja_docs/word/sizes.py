"""Smaller type for wide tables: a style for each size, derived from the templates' style."""

from __future__ import annotations

from typing import Final

from lxml import etree

from renja_docs.document.styles import NAMES, Style
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, add_value
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package

_LINE: Final = 25
"""Twips of line height to a point of type: five quarters of the size."""


class Sizes:
    """Derives styles as they are needed."""

    def __init__(self, package: Package) -> None:
        styles = package.related(names.TYPE_STYLES)
        self._root = styles.xml if styles is not None else etree.Element(w("styles"))
        self._known: dict[tuple[str, int], str] = {}

    def style(self, style: str, size: int) -> str:
        """The id of a style in a size (half-points); 0 is the style itself."""
        if size == 0:
            return str(style)
        if (style, size) not in self._known:
            self._known[style, size] = self._derive(Style(style), size)
        return self._known[style, size]

    def _derive(self, style: Style, size: int) -> str:
        # A style, not direct formatting, so that a table can still be restyled in Word.
        id_ = f"{style}-{size}"
        element = etree.SubElement(self._root, w("style"))
        element.set(w("type"), "paragraph")
        element.set(w("customStyle"), "1")
        element.set(w("styleId"), id_)
        add_value(element, "name", f"{NAMES[style]} {_points(size)} pt")
        add_value(element, "basedOn", style)
        _line_height(element, size)
        properties = etree.SubElement(element, w("rPr"))
        add_value(properties, "sz", str(size))
        add_value(properties, "szCs", str(size))
        return id_


def _points(size: int) -> str:
    """Half-points as points: 8½. A comma would part a name from its alias (17.7.4.9)."""
    half = "½" if size % 2 else ""
    return f"{size // 2}{half}"


def _line_height(style: Element, size: int) -> None:
    """An exact height, as in every style: so the clones of a typeface break pages alike."""
    properties = etree.SubElement(style, w("pPr"))
    spacing = etree.SubElement(properties, w("spacing"))
    spacing.set(w("line"), str(size * _LINE // 2))
    spacing.set(w("lineRule"), "exact")
