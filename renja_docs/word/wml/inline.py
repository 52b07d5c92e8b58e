"""A picture in a line of text (20.4.2.8, wp:inline)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from lxml import etree

from renja_docs.document.blocks import Picture
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import PIC, WP, A, r, w
from renja_docs.word.wml.runs import run

_sub = etree.SubElement
EXTENSIONS: Final[Mapping[str, str]] = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/x-emf": "emf",
    "image/svg+xml": "svg",
}


def picture(parent: Element, block: Picture, rid: str, number: int) -> None:
    """A run that holds a picture.

    rid: the relationship of the part with its bytes. number: its id, unique in the document.
    """
    container = _sub(run(parent), w("drawing"))
    inline = _sub(container, f"{{{WP}}}inline", nsmap={"wp": WP, "a": A, "pic": PIC})
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    _size(_sub(inline, f"{{{WP}}}extent"), block)
    _describe(_sub(inline, f"{{{WP}}}docPr"), block, number)
    graphic = _sub(inline, f"{{{A}}}graphic")
    data = _sub(graphic, f"{{{A}}}graphicData", uri=PIC)
    content = _sub(data, f"{{{PIC}}}pic")
    _properties(content, block, number)
    _fill(content, rid)
    _shape(content, block)


def _properties(content: Element, block: Picture, number: int) -> None:
    properties = _sub(content, f"{{{PIC}}}nvPicPr")
    _describe(_sub(properties, f"{{{PIC}}}cNvPr"), block, number)
    _sub(properties, f"{{{PIC}}}cNvPicPr")


def _fill(content: Element, rid: str) -> None:
    fill = _sub(content, f"{{{PIC}}}blipFill")
    _sub(fill, f"{{{A}}}blip").set(r("embed"), rid)
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
