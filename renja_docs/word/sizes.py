"""Smaller type for wide tables: a style of its own for each size, derived from the templates' style."""

from __future__ import annotations

from lxml import etree

from renja_docs.document.styles import NAMES, Style
from renja_docs.word.wml import names
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.tree import add_value

_LINE = 25  # twips of line height to a point of type, times 20: five quarters of the size


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
            self._known[style, size] = self._derive(str(style), size)
        return self._known[style, size]

    def _derive(self, style: str, size: int) -> str:
        element = etree.SubElement(self._root, w("style"))
        for key, value in (
            ("type", "paragraph"),
            ("customStyle", "1"),
            ("styleId", f"{style}-{size}"),
        ):
            element.set(w(key), value)
        points = (
            f"{size // 2}{'½' * (size % 2)}"  # a comma would part a name from its alias (17.7.4.9)
        )
        add_value(element, "name", f"{NAMES[Style(style)]} {points} pt")
        add_value(element, "basedOn", style)
        spacing = etree.SubElement(etree.SubElement(element, w("pPr")), w("spacing"))
        spacing.set(w("line"), str(size * _LINE // 2))
        spacing.set(w("lineRule"), "exact")
        properties = etree.SubElement(element, w("rPr"))
        for tag in ("sz", "szCs"):
            add_value(properties, tag, str(size))
        return f"{style}-{size}"
