"""Rules on what a reader sees, or has read out: texts, headings, drawings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from renja_docs.word.foreign_styles import is_foreign
from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.gate.xpath import found, xpath
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, value
from renja_docs.word.wml.names import WP, w
from renja_docs.word.wml.package import Package, Part

_CONTROL: Final = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
_PLACEHOLDER: Final = re.compile(r"\{\{|\{%")
_MISPLACED: Final = xpath(
    "//w:delText[not(ancestor::w:del or ancestor::w:moveFrom)] | //w:del//w:t"
)
_LOOSE: Final = xpath(
    "//w:*[not(self::w:t or self::w:instrText or self::w:delText or self::w:delInstrText "
    "or self::w:fldData) and text()[normalize-space()]]"
)
_CONTROL_IDS: Final = xpath("//w:sdtPr/w:id")
_P, _T = w("p"), w("t")


def texts(package: Package) -> Iterator[str]:
    """No control character, no line end, no placeholder left over, but for foreign text."""
    for part in package.of_type(*names.TEXTS):
        # One look at all the text spares one at each of 100 000 cells.
        whole = str(etree.tostring(part.xml, method="text", encoding="unicode"))
        if not _CONTROL.search(whole) and not _PLACEHOLDER.search(whole):
            continue
        for element in part.xml.iter(_T):
            yield from _illegible(part, element)


def _illegible(part: Part, element: Element) -> Iterator[str]:
    content = element.text or ""
    if is_foreign(next(element.iterancestors(_P), element)):
        return
    if _CONTROL.search(content):
        yield f"{vicinity(part, element)}: karakter kendali dalam teks"
    if _PLACEHOLDER.search(content):
        yield f"{vicinity(part, element)}: placeholder tertinggal"


def loose_texts(package: Package) -> Iterator[str]:
    """Letters stand in elements of text, nowhere between others."""
    for part in package.of_type(*names.STYLED, names.CT_SETTINGS):
        for element in found(_LOOSE, part.xml):
            yield f"{vicinity(part, element)}: teks di luar unsur teks"


def tracked_texts(package: Package) -> Iterator[str]:
    """Deleted text stands in a deletion, and nothing else does (17.3.3.7)."""
    for part in package.of_type(*names.TEXTS):
        for element in found(_MISPLACED, part.xml):
            yield f"{vicinity(part, element)}: teks terhapus di luar penghapusan, atau sebaliknya"


def control_ids(package: Package) -> Iterator[str]:
    """A content control has an id of its own (17.5.2.18)."""
    ids = Counter(
        element.get(w("val"), "")
        for part in package.of_type(*names.TEXTS)
        for element in found(_CONTROL_IDS, part.xml)
    )
    for id_, count in ids.items():
        if count > 1:
            yield f"kendali isi: id {id_} ada {count} kali"


def headings(package: Package) -> Iterator[str]:
    """No heading is empty but for an automatic number, which most readers do not see."""
    document = package.document
    outlined = _outlined_styles(package)
    for paragraph in document.xml.iterfind(f"{w('body')}/{_P}"):
        properties = paragraph.find(w("pPr"))
        if properties is None or _says(paragraph) or is_foreign(paragraph):
            continue
        if value(properties, "pStyle") in outlined or _has_outline(properties):
            yield f"{vicinity(document, paragraph)}: judul kosong"


def _says(paragraph: Element) -> bool:
    return next(paragraph.iter(_T, w("drawing"), w("pict")), None) is not None


def _outlined_styles(package: Package) -> set[str]:
    """The styles of headings."""
    part = package.related(names.TYPE_STYLES)
    if part is None:
        return set()
    outlined = set()
    for style in part.xml.iter(w("style")):
        properties = style.find(w("pPr"))
        if properties is not None and _has_outline(properties):
            outlined.add(style.get(w("styleId"), ""))
    return outlined


def _has_outline(properties: Element) -> bool:
    return properties.find(w("outlineLvl")) is not None


def drawings(package: Package) -> Iterator[str]:
    """Every drawing has an id of its own, and says what it shows."""
    drawn = [
        (part, element)
        for part in package.of_type(*names.TEXTS)
        for element in part.xml.iter(f"{{{WP}}}docPr")
    ]
    for number, count in Counter(element.get("id") for _, element in drawn).items():
        if count > 1:
            yield f"gambar: id {number} ada {count} kali"
    for part, element in drawn:
        if not element.get("descr"):
            yield f"{vicinity(part, element)}: gambar tanpa uraian"
