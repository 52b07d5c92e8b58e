"""Sections, and their headers and footers with a page number (17.6, 17.10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from lxml import etree

from renja_docs.document.blocks import Paragraph
from renja_docs.document.paper import Page, PageNumber
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import R, W, r, w
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.runs import field, text

_sub = etree.SubElement

_SIDES = ("top", "right", "bottom", "left")

HeaderKind = Literal["header", "footer"]


@dataclass(frozen=True, slots=True)
class HeaderReference:
    """That a section has a header or footer (CT_HdrFtrRef). page: 'default' or 'first'."""

    kind: HeaderKind
    page: Literal["default", "first"]
    rid: str


def section(
    page: Page, number: PageNumber, headers: tuple[HeaderReference, ...], *, continuous: bool
) -> Element:
    """A w:sectPr. The first page differs where one of the headers is for the first page.

    Of the number only format and start stand here: the prefix is text of the footer.
    """
    element = etree.Element(w("sectPr"), nsmap={"w": W, "r": R})
    for header in headers:
        reference = _sub(element, w(f"{header.kind}Reference"))
        reference.set(w("type"), header.page)
        reference.set(r("id"), header.rid)
    _sub(element, w("type")).set(w("val"), "continuous" if continuous else "nextPage")
    _paper(element, page)
    _page_numbers(element, number)
    if any(header.page == "first" for header in headers):  # w:titlePg makes Word heed them
        _sub(element, w("titlePg"))
    return element


def _paper(element: Element, page: Page) -> None:
    size = _sub(element, w("pgSz"))
    size.set(w("w"), str(page.width))
    size.set(w("h"), str(page.height))
    if page.landscape:
        size.set(w("orient"), "landscape")
    margin = _sub(element, w("pgMar"))
    for side in _SIDES:
        margin.set(w(side), str(getattr(page, side)))
    margin.set(w("header"), str(page.edge))
    margin.set(w("footer"), str(page.edge))
    margin.set(w("gutter"), "0")


def _page_numbers(element: Element, number: PageNumber) -> None:
    numbers = _sub(element, w("pgNumType"))
    numbers.set(w("fmt"), number.format)
    if number.start is not None:
        numbers.set(w("start"), str(number.start))


def page_of(properties: Element) -> Page | None:
    """The paper of a w:sectPr, None where it says no size or no margins."""
    size, margin = properties.find(w("pgSz")), properties.find(w("pgMar"))
    if size is None or margin is None:
        return None
    sides = {
        side: abs(int(margin.get(w(side), "0"))) for side in ("top", "right", "bottom", "left")
    }
    width, height = int(size.get(w("w"), "0")), int(size.get(w("h"), "0"))
    edge = int(margin.get(w("footer"), "709"))
    return Page(width, height, **sides, landscape=width > height, edge=edge)


def text_width(properties: Element) -> int:
    """Twips between the margins of a w:sectPr, 0 where it says no size or no margins."""
    size = properties.find(w("pgSz"))
    margin = properties.find(w("pgMar"))
    if size is None or margin is None:
        return 0
    margins = int(margin.get(w("left"), "0")) + int(margin.get(w("right"), "0"))
    return int(size.get(w("w"), "0")) - margins


def header_part(kind: HeaderKind, style: str, number: tuple[str, str] | None) -> Element:
    """The root of a header or footer part: empty, or a page number between two literal texts."""
    root = etree.Element(w("hdr" if kind == "header" else "ftr"), nsmap={"w": W, "r": R})
    line = paragraph(root, Paragraph(style))
    if number is not None:
        before, behind = number
        if before:
            text(line, before)
        field(line, "PAGE", "1")
        if behind:
            text(line, behind)
    return root
