"""A picture in a line of text (20.4.2.8, wp:inline)."""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from renja_docs.word.wml.names import PIC, WP, A, r, w
from renja_docs.word.wml.text import Element, run

_sub = etree.SubElement
EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpeg",
    "image/x-emf": "emf",
    "image/svg+xml": "svg",
}


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture: the relationship of its part, its id, size in EMU, name, and text instead of it."""

    rid: str
    number: int
    width: int
    height: int
    name: str
    alt: str


def picture(parent: Element, drawing: Drawing) -> None:
    """A run that holds the picture."""
    container = _sub(run(parent), w("drawing"))
    inline = _sub(container, f"{{{WP}}}inline", nsmap={"wp": WP, "a": A, "pic": PIC})
    for side in ("distT", "distB", "distL", "distR"):
        inline.set(side, "0")
    _size(_sub(inline, f"{{{WP}}}extent"), drawing)
    _describe(_sub(inline, f"{{{WP}}}docPr"), drawing)
    data = _sub(_sub(inline, f"{{{A}}}graphic"), f"{{{A}}}graphicData", uri=PIC)
    _content(_sub(data, f"{{{PIC}}}pic"), drawing)


def _content(pic: Element, drawing: Drawing) -> None:
    properties = _sub(pic, f"{{{PIC}}}nvPicPr")
    _describe(_sub(properties, f"{{{PIC}}}cNvPr"), drawing)
    _sub(properties, f"{{{PIC}}}cNvPicPr")
    fill = _sub(pic, f"{{{PIC}}}blipFill")
    _sub(fill, f"{{{A}}}blip").set(r("embed"), drawing.rid)
    _sub(_sub(fill, f"{{{A}}}stretch"), f"{{{A}}}fillRect")
    shape = _sub(pic, f"{{{PIC}}}spPr")
    transform = _sub(shape, f"{{{A}}}xfrm")
    _sub(transform, f"{{{A}}}off", x="0", y="0")
    _size(_sub(transform, f"{{{A}}}ext"), drawing)
    _sub(_sub(shape, f"{{{A}}}prstGeom", prst="rect"), f"{{{A}}}avLst")


def _size(element: Element, drawing: Drawing) -> None:
    element.set("cx", str(drawing.width))
    element.set("cy", str(drawing.height))


def _describe(element: Element, drawing: Drawing) -> None:
    element.set("id", str(drawing.number))
    element.set("name", drawing.name)
    element.set("descr", drawing.alt)
