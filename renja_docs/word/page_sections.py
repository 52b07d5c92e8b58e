"""Sections of pages: paper, page numbers, headers and footers; what a page reference prints."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from renja_docs.document import blocks, paper
from renja_docs.document.styles import Style
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.sect import HeaderKind, HeaderReference, header_part, section

_TYPES: Final[Mapping[HeaderKind, tuple[str, str, Style]]] = {
    "header": (names.TYPE_HEADER, names.CT_HEADER, Style.TAJUK),
    "footer": (names.TYPE_FOOTER, names.CT_FOOTER, Style.KAKI),
}


class Sections:
    """Makes sections; equal headers and footers are one part."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._made: dict[tuple[HeaderKind, tuple[str, str] | None], str] = {}

    def properties(self, part: blocks.Section) -> Element:
        """The w:sectPr of a section."""
        headers = self._headers(part.number)
        return section(part.page, part.number, headers, continuous=part.continuous)

    def _headers(self, number: paper.PageNumber) -> tuple[HeaderReference, ...]:
        """An empty header, and a footer with the number: both are said, so nothing is inherited."""
        return (
            HeaderReference("header", "default", self._header("header", None)),
            HeaderReference("footer", "default", self._header("footer", (number.prefix, ""))),
        )

    def _header(self, kind: HeaderKind, number: tuple[str, str] | None) -> str:
        """The relationship of a header or footer.

        number: the texts around the number of the page, None where nothing is printed.
        """
        if (kind, number) not in self._made:
            type_, content_type, style = _TYPES[kind]
            name = self._package.free_name(f"/word/{kind}", "xml")
            part = self._package.add(Part(name, content_type, header_part(kind, style, number)))
            self._made[kind, number] = self._package.document.relate(Relation(type_, part.name))
        return self._made[kind, number]


def page_number(bookmark: str, pages: Mapping[str, str]) -> str:
    """The number of the page of a bookmark, '?' as long as none is known.

    Of a known label ('I-4') only the number is taken: the section knows its prefix itself.
    """
    return pages.get(bookmark, "?").rpartition("-")[2]
