"""Sections, and their headers and footers with a page number (17.6, 17.10)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from renja_docs.word.wml.names import R, W, r, w
from renja_docs.word.wml.text import Element, Format, field, paragraph, text

_sub = etree.SubElement


@dataclass(frozen=True, slots=True)
class Paper:
    """Size and margins in twips. header, footer: distance of header and footer from the edge."""

    width: int
    height: int
    top: int
    right: int
    bottom: int
    left: int
    landscape: bool = False
    header: int = 709
    footer: int = 709


@dataclass(frozen=True, slots=True)
class Edge:
    """A reference to a header or footer. kind: 'header' or 'footer'; page: 'default' or 'first'."""

    kind: str
    page: str
    rid: str


@dataclass(frozen=True, slots=True)
class Numbering:
    """How pages are counted. start: the first number, None to count on."""

    format: str = "decimal"
    start: int | None = None


def section(
    paper: Paper, numbering: Numbering, edges: tuple[Edge, ...], *, continuous: bool
) -> Element:
    """A w:sectPr. The first page differs where one of the edges is for the first page."""
    element = etree.Element(w("sectPr"), nsmap={"w": W, "r": R})
    for edge in edges:
        reference = _sub(element, w(f"{edge.kind}Reference"))
        reference.set(w("type"), edge.page)
        reference.set(r("id"), edge.rid)
    _sub(element, w("type")).set(w("val"), "continuous" if continuous else "nextPage")
    _paper(element, paper)
    _page_numbers(element, numbering)
    if any(edge.page == "first" for edge in edges):
        _sub(element, w("titlePg"))
    return element


def _paper(element: Element, paper: Paper) -> None:
    size = _sub(element, w("pgSz"))
    size.set(w("w"), str(paper.width))
    size.set(w("h"), str(paper.height))
    if paper.landscape:
        size.set(w("orient"), "landscape")
    margin = _sub(element, w("pgMar"))
    for side in ("top", "right", "bottom", "left", "header", "footer"):
        margin.set(w(side), str(getattr(paper, side)))
    margin.set(w("gutter"), "0")


def _page_numbers(element: Element, numbering: Numbering) -> None:
    numbers = _sub(element, w("pgNumType"))
    numbers.set(w("fmt"), numbering.format)
    if numbering.start is not None:
        numbers.set(w("start"), str(numbering.start))


def text_width(properties: Element) -> int:
    """Twips between the margins of a w:sectPr, 0 where it says no size or no margins."""
    size, margin = properties.find(w("pgSz")), properties.find(w("pgMar"))
    if size is None or margin is None:
        return 0
    return int(size.get(w("w"), "0")) - sum(
        int(margin.get(w(side), "0")) for side in ("left", "right")
    )


def edge_part(kind: str, style: str, number: tuple[str, str] | None) -> Element:
    """The root of a header or footer part: empty, or a page number between two literal texts."""
    root = etree.Element(w("hdr" if kind == "header" else "ftr"), nsmap={"w": W, "r": R})
    line = paragraph(root, Format(style))
    if number is not None:
        prefix, suffix = number
        if prefix:
            text(line, prefix)
        field(line, "PAGE", "1")
        if suffix:
            text(line, suffix)
    return root
