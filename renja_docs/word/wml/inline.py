"""A picture in a line of text (20.4.2.8, wp:inline)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from renja_docs.document.blocks import Picture
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import PIC, WP, A, r, w

_sub = etree.SubElement
EXTENSIONS: Final[Mapping[str, str]] = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/x-emf": "emf",
    "image/svg+xml": "svg",
}


_SVG: Final = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_SVG_EXTENSION: Final = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"
"""Under this name readers of 2016 and later look for the SVG of a picture (MS-ODRAWXML 2.3.1)."""


def picture(parent: Element, block: Picture, rid: str, number: int, svg: str = "") -> None:
    """A picture in a run.

    rid: the relationship of the part with its bytes. number: its id, unique in the document.
    svg: the relationship of the same picture as SVG, '' without one.
    """
    container = inline(_sub(parent, w("drawing")), block, number)
    graphic = _sub(container, f"{{{A}}}graphic")
    data = _sub(graphic, f"{{{A}}}graphicData", uri=PIC)
    content = _sub(data, f"{{{PIC}}}pic")
    _properties(content, block, number)
    _fill(content, rid, svg)
    _shape(content, block)


def inline(parent: Element, block: Picture, number: int) -> Element:
    """A place in a line of text, of the size of a picture and with its words."""
    element = _sub(parent, f"{{{WP}}}inline", nsmap={"wp": WP, "a": A, "pic": PIC})
    for side in ("distT", "distB", "distL", "distR"):
        element.set(side, "0")
    _size(_sub(element, f"{{{WP}}}extent"), block)
    _describe(_sub(element, f"{{{WP}}}docPr"), block, number)
    _sub(element, f"{{{WP}}}cNvGraphicFramePr")
    return element


def _properties(content: Element, block: Picture, number: int) -> None:
    properties = _sub(content, f"{{{PIC}}}nvPicPr")
    _describe(_sub(properties, f"{{{PIC}}}cNvPr"), block, number)
    _sub(properties, f"{{{PIC}}}cNvPicPr")


def _fill(content: Element, rid: str, svg: str) -> None:
    fill = _sub(content, f"{{{PIC}}}blipFill")
    blip = _sub(fill, f"{{{A}}}blip")
    blip.set(r("embed"), rid)
    if svg:
        extension = _sub(_sub(blip, f"{{{A}}}extLst"), f"{{{A}}}ext", uri=_SVG_EXTENSION)
        _sub(extension, f"{{{_SVG}}}svgBlip", nsmap={"asvg": _SVG}).set(r("embed"), svg)
    _sub(_sub(fill, f"{{{A}}}stretch"), f"{{{A}}}fillRect")


def _shape(content: Element, block: Picture) -> None:
    shape = _sub(content, f"{{{PIC}}}spPr")
    transform = _sub(shape, f"{{{A}}}xfrm")
    _sub(transform, f"{{{A}}}off", x="0", y="0")
    _size(_sub(transform, f"{{{A}}}ext"), block)
    geometry = _sub(shape, f"{{{A}}}prstGeom", prst="rect")
    _sub(geometry, f"{{{A}}}avLst")


def _size(element: Element, block: Picture) -> None:
    element.set("cx", str(block.width))
    element.set("cy", str(block.height))


def _describe(element: Element, block: Picture, number: int) -> None:
    element.set("id", str(number))
    element.set("name", block.name)
    element.set("descr", block.alt)
