"""Rules in XPath: lxml runs them in C, which counts where a table has 100 000 cells."""

from __future__ import annotations

from lxml import etree

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import R, W


def xpath(expression: str) -> etree.XPath:
    """A rule with the prefixes w and r."""
    return etree.XPath(expression, namespaces={"w": W, "r": R})


def found(rule: etree.XPath, element: Element, **values: float) -> list[Element]:
    """The elements that a rule names."""
    result = rule(element, **values)
    if not isinstance(result, list):
        return []
    return [one for one in result if isinstance(one, etree._Element)]


def number(rule: etree.XPath, element: Element) -> float:
    """The number that a rule reckons."""
    result = rule(element)
    if not isinstance(result, float):
        return 0.0
    return result
