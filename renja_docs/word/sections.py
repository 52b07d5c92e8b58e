"""Sections of pages: paper, page numbers, headers and footers; and the number that a page reference prints."""

from __future__ import annotations

from collections.abc import Mapping

from renja_docs.document import blocks
from renja_docs.document.styles import Style
from renja_docs.word.wml import names
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.sect import Edge, Numbering, Paper, edge_part, section
from renja_docs.word.wml.text import Element

_TYPES = {
    "header": (names.TYPE_HEADER, names.CT_HEADER, Style.TAJUK),
    "footer": (names.TYPE_FOOTER, names.CT_FOOTER, Style.KAKI),
}


class Sections:
    """Makes sections; equal headers and footers are one part."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._edges: dict[tuple[str, tuple[str, str] | None], str] = {}

    def properties(self, part: blocks.Section) -> Element:
        """The w:sectPr of a section."""
        page, number = part.page, part.number
        paper = Paper(
            page.width, page.height, page.top, page.right, page.bottom, page.left, page.landscape
        )
        numbering = Numbering(number.format, number.start)
        return section(paper, numbering, self._section_edges(number), continuous=part.continuous)

    def _section_edges(self, number: blocks.PageNumber) -> tuple[Edge, ...]:
        """An empty header, and a footer with the number: both are said, so nothing is inherited."""
        return (
            Edge("header", "default", self._edge("header", None)),
            Edge("footer", "default", self._edge("footer", (number.prefix, ""))),
        )

    def _edge(self, kind: str, number: tuple[str, str] | None) -> str:
        """The relationship of a header or footer that prints these texts around the page, or nothing."""
        if (kind, number) not in self._edges:
            type_, content_type, style = _TYPES[kind]
            name = self._package.free_name(f"/word/{kind}", "xml")
            part = self._package.add(Part(name, content_type, edge_part(kind, style, number)))
            self._edges[kind, number] = self._package.document.relate(Relation(type_, part.name))
        return self._edges[kind, number]


def page_number(bookmark: str, pages: Mapping[str, str]) -> str:
    """The number of the page of a bookmark, '?' as long as none is known.

    Of a known label ('I-4') only the number is taken: the section knows its prefix itself.
    """
    return pages.get(bookmark, "?").rpartition("-")[2]
