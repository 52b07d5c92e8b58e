"""Sections travel as tokens, with their headers and footers beside them.

docxcompose drops the last section of what it appends, and with it paper, page numbers, headers and
footers: so every component ends with a section in its last paragraph, like all the others.
"""

from __future__ import annotations

from lxml import etree

from renja_docs.document.blocks import Paragraph
from renja_docs.word.joining.component import Component
from renja_docs.word.joining.headers import HeaderCarrier, name_headers
from renja_docs.word.tokens import token
from renja_docs.word.wml.element import Element, replace
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.paragraph import paragraph

_P, _PPR, _SECT_PR = w("p"), w("pPr"), w("sectPr")
_HIDDEN = token("section")


def end_with_section(body: Element, jeda: str) -> None:
    """The section of a body moves into the last paragraph, which is added where there is none.

    jeda: style of the paragraph that is added.
    """
    section = body.find(_SECT_PR)
    if section is None:
        section = etree.Element(_SECT_PR)
    else:
        body.remove(section)
    _properties(_last_paragraph(body, jeda)).append(section)


def _last_paragraph(body: Element, jeda: str) -> Element:
    """The last paragraph, if the body ends with one that ends no section yet."""
    if len(body):
        last = body[-1]
        if last.tag == _P and last.find(f"{_PPR}/{_SECT_PR}") is None:
            return last
    return paragraph(body, Paragraph(jeda))


def _properties(paragraph: Element) -> Element:
    found = paragraph.find(_PPR)
    if found is None:
        found = etree.Element(_PPR)
        paragraph.insert(0, found)
    return found


class SectionBreaks:
    """What is kept of the sections of all components, by the key of their token."""

    def __init__(self, jeda: str) -> None:
        self._jeda = jeda
        self._hidden: dict[str, tuple[Component, Element]] = {}

    def hide(self, component: Component) -> None:
        """Put a token in the place of each section."""
        for index, section in enumerate(list(component.body.iter(_SECT_PR))):
            key = f"{component.key}.{index}"
            name_headers(section, component)
            replace(section, etree.Element(_HIDDEN, key=key))
            self._hidden[key] = (component, section)

    def restore(self, joined: Package) -> None:
        """Put the sections back, and give them their headers and footers."""
        headers = HeaderCarrier(joined, self._jeda)
        for hidden in list(joined.document.xml.iter(_HIDDEN)):
            component, section = self._hidden[hidden.get("key", "")]
            headers.carry(section, component)
            replace(hidden, section)
