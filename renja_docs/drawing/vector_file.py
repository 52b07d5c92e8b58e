"""Reads vector pictures given by people, SVG and EMF: their shape, and that they are harmless."""

from __future__ import annotations

import re
import struct
from typing import Final

from lxml import etree

from renja_docs.drawing.picture import LIMIT_BYTES, PictureError

_EMF_HEADER: Final = b"\x01\x00\x00\x00"
_EMF_MARK: Final = b" EMF"
_EMF_MARK_AT, _FRAME_AT, _HEADER_SIZE = 40, 24, 88
_NUMBER: Final = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(?:px|pt|mm|cm|in)?\s*\Z")
_MOST_TAGS: Final = 200_000
"""Tags of an SVG; an emblem has some hundred."""

_SVG: Final = "http://www.w3.org/2000/svg"
_REFUSED: Final = frozenset({"script", "foreignObject", "iframe", "audio", "video"})


def is_emf(data: bytes) -> bool:
    """True for a file that begins as an enhanced metafile does (MS-EMF 2.3.4.2)."""
    mark = data[_EMF_MARK_AT : _EMF_MARK_AT + len(_EMF_MARK)]
    return len(data) >= _HEADER_SIZE and data.startswith(_EMF_HEADER) and mark == _EMF_MARK


def emf_shape(data: bytes) -> float:
    """Width over height of an EMF, from its frame. Raises PictureError for an empty one."""
    frame: tuple[int, int, int, int] = struct.unpack("<4i", data[_FRAME_AT : _FRAME_AT + 16])
    left, top, right, bottom = frame
    if right <= left or bottom <= top:
        raise PictureError("Berkas EMF tidak mempunyai ukuran.", "Simpan ulang gambarnya.")
    return (right - left) / (bottom - top)


def svg_shape(data: bytes) -> float:
    """Width over height of an SVG, from its viewBox or its width and height.

    Raises PictureError for what is no SVG, tells no size, runs programs or fetches from elsewhere.
    """
    root = _parsed(data)
    for element in root.iter(etree.Element):
        _harmless(element)
    box = [float(part) for part in re.findall(r"-?[0-9]*\.?[0-9]+", root.get("viewBox", ""))]
    sides = box[2:4] if len(box) == 4 else [_length(root, "width"), _length(root, "height")]
    if min(sides) <= 0:
        raise PictureError("Berkas SVG tidak menyebut ukurannya.", "Isi viewBox pada berkas itu.")
    return sides[0] / sides[1]


def _parsed(data: bytes) -> etree._Element:
    if len(data) > LIMIT_BYTES or data.count(b"<") > _MOST_TAGS:
        raise PictureError("Berkas SVG terlalu besar.", "Sederhanakan gambarnya.")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise PictureError("Berkas SVG rusak.", "Simpan ulang gambarnya sebagai SVG.") from None
    if root.tag != f"{{{_SVG}}}svg" or b"<!DOCTYPE" in data:
        raise PictureError(
            "Berkas itu bukan SVG biasa.", "Simpan ulang gambarnya sebagai SVG tanpa DOCTYPE."
        )
    return root


def _harmless(element: etree._Element) -> None:
    """Refuse programs and links to other files."""
    name = etree.QName(element).localname
    links = (str(value) for key, value in element.attrib.items() if str(key).endswith("href"))
    outside = any(not link.startswith(("#", "data:image/")) for link in links)
    acts = any(str(key).casefold().startswith("on") for key in element.attrib)
    if name in _REFUSED or outside or acts:
        raise PictureError(
            "Berkas SVG memuat program atau tautan ke berkas lain.",
            "Simpan ulang sebagai SVG biasa, dengan gambarnya di dalam berkas itu.",
        )


def _length(root: etree._Element, key: str) -> float:
    found = _NUMBER.match(root.get(key, ""))
    return float(found[1]) if found else 0
