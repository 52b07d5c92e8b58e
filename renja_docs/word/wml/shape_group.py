"""A drawing in a line of text: a group of shapes that Word can edit, and a picture beside it.

Word 2010 and LibreOffice take the shapes (wps, [MS-ODRAWXML] 2.4); what knows none takes the
picture (ECMA-376 part 3, 10.2).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Final

from lxml import etree

from renja_docs.document.blocks import Paragraph, Picture
from renja_docs.document.drawn_shapes import Arrow, Box, Extent, Form, Shape, Words
from renja_docs.document.shape_words import shape_words
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.inline import inline
from renja_docs.word.wml.names import MC, WPG, WPS, A, w

_sub = etree.SubElement

_PRESETS: Final[Mapping[Form, str]] = {
    "rect": "rect",
    "diamond": "flowChartDecision",
    "round": "flowChartTerminator",
}
"""The names of the forms of boxes (20.1.10.56)."""

Write = Callable[[Element, Paragraph, int], None]
"""Writes a paragraph into a text box, in a size in half-points."""


def group(parent: Element, block: Picture, number: int, write: Write) -> Element:
    """A group of the shapes of a picture in a run. The place for what stands beside it.

    number: its id, unique in the document.
    """
    both = _sub(parent, _mc("AlternateContent"), nsmap={"mc": MC, "wpg": WPG, "wps": WPS, "a": A})
    choice = _sub(both, _mc("Choice"), Requires="wpg")
    container = inline(_sub(choice, w("drawing")), block, number)
    data = _sub(_sub(container, _a("graphic")), _a("graphicData"), uri=WPG)
    shapes = _sub(data, _wpg("wgp"))
    _sub(shapes, _wpg("cNvGrpSpPr"))
    whole = Extent(0, 0, block.width, block.height)
    _place(_sub(_sub(shapes, _wpg("grpSpPr")), _a("xfrm")), whole, inner=True)
    for index, piece in enumerate(_pieces(block.shapes), 1):
        _shape(shapes, piece, f"{block.name} {index}", index, write)
    return _sub(both, _mc("Fallback"))


_Piece = Box | Words | tuple[Arrow, int]
"""A shape of Word's: an arrow is one for each of its straight pieces, told by its index."""


def _pieces(shapes: tuple[Shape, ...]) -> Iterator[_Piece]:
    for shape in shapes:
        if isinstance(shape, Arrow):
            yield from ((shape, index) for index in range(len(shape.points) - 1))
        else:
            yield shape


def _shape(parent: Element, piece: _Piece, name: str, number: int, write: Write) -> None:
    element = _sub(parent, _wps("wsp"))
    properties = _sub(element, _wps("cNvPr"))
    properties.set("id", str(number))
    properties.set("name", name)
    match piece:
        case Box():
            _sub(element, _wps("cNvSpPr"))
            form = _PRESETS[piece.form]
            _outline(_geometry(element, piece.frame, form), piece.pen, dashed=piece.dashed)
            _text(element, piece, write)
        case Words():
            _sub(element, _wps("cNvSpPr"), txBox="1")
            _sub(_sub(_geometry(element, piece.frame, "rect"), _a("ln")), _a("noFill"))
            _text(element, piece, write)
        case (arrow, index):
            _sub(element, _wps("cNvCnPr"))
            _line(element, arrow, index)
            _sub(element, _wps("bodyPr"))


def _geometry(parent: Element, frame: Extent, preset: str, **turns: str) -> Element:
    """The form of a shape; the place for its fill and its line."""
    properties = _sub(parent, _wps("spPr"))
    _place(_sub(properties, _a("xfrm"), turns), frame, inner=False)
    _sub(_sub(properties, _a("prstGeom"), prst=preset), _a("avLst"))
    _sub(properties, _a("noFill"))
    return properties


def _place(transform: Element, frame: Extent, *, inner: bool) -> None:
    """Where a shape stands; inner: the same lengths hold inside a group."""
    for tags in (("off", "ext"), ("chOff", "chExt"))[: 1 + inner]:
        _sub(transform, _a(tags[0]), x=str(frame.left), y=str(frame.top))
        _sub(transform, _a(tags[1]), cx=str(frame.width), cy=str(frame.height))


def _outline(properties: Element, pen: int, *, dashed: bool) -> Element:
    line = _sub(properties, _a("ln"), w=str(pen), cap="sq")
    _sub(_sub(line, _a("solidFill")), _a("srgbClr"), val="000000")
    _sub(line, _a("prstDash"), val="lgDash" if dashed else "solid")
    _sub(line, _a("miter"), lim="800000")
    return line


def _line(parent: Element, arrow: Arrow, index: int) -> None:
    """A straight piece of an arrow; the last one bears the head."""
    (x1, y1), (x2, y2) = list(pairwise(arrow.points))[index]
    frame = Extent(min(x1, x2), min(y1, y2), abs(x1 - x2), abs(y1 - y2))
    turns = {name: "1" for name, turned in (("flipH", x2 < x1), ("flipV", y2 < y1)) if turned}
    line = _outline(_geometry(parent, frame, "line", **turns), arrow.pen, dashed=arrow.dashed)
    if index == len(arrow.points) - 2:
        _sub(line, _a("tailEnd"), type="triangle", w="sm", len="med")


_INSETS: Final = dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), "0")


def _text(parent: Element, shape: Box | Words, write: Write) -> None:
    said = shape_words(shape)
    if said is not None:
        write(_sub(_sub(parent, _wps("txbx")), w("txbxContent")), said, shape.size)
    _sub(parent, _wps("bodyPr"), {"wrap": "square", **_INSETS, "anchor": "ctr"})


def _mc(tag: str) -> str:
    return f"{{{MC}}}{tag}"


def _a(tag: str) -> str:
    return f"{{{A}}}{tag}"


def _wpg(tag: str) -> str:
    return f"{{{WPG}}}{tag}"


def _wps(tag: str) -> str:
    return f"{{{WPS}}}{tag}"
