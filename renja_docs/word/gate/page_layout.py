"""Rules on sections of pages, and their headers and footers (17.6, 17.10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.word.foreign_styles import is_foreign
from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import r, w
from renja_docs.word.wml.package import Package, Part

_SECTION = w("sectPr")
_PRINTING: Final = tuple(w(tag) for tag in ("t", "drawing", "pict", "numPr", "object"))
"""Elements of which at least one is in all that leaves a trace on paper."""


def sections(package: Package) -> Iterator[str]:
    """The body ends with its section; no section is empty; headers and footers exist."""
    part = package.document
    body = part.xml.find(w("body"))
    if body is None or not len(body) or body[-1].tag != _SECTION:
        yield f"{part.name}: anak terakhir w:body bukan w:sectPr"
        return
    filled = False
    for element in body:
        # The paragraph that ends a section is still part of it.
        filled = filled or _fills(element)
        section = section_of(element)
        if section is None:
            continue
        if not filled:
            yield f"{vicinity(part, section)}: bagian halaman tanpa isi"
        filled = False
        yield from _paper(part, section)
    yield from _headers(part)


def section_of(element: Element) -> Element | None:
    """The section that ends with an element of the body, None where none does."""
    if element.tag == _SECTION:
        return element
    return element.find(f"{w('pPr')}/{_SECTION}")


def _fills(element: Element) -> bool:
    return element.tag == w("tbl") or prints(element) or is_foreign(element)


def prints(element: Element) -> bool:
    """True for what leaves a trace on paper."""
    return next(element.iter(*_PRINTING), None) is not None


def _paper(part: Part, section: Element) -> Iterator[str]:
    size = section.find(w("pgSz"))
    if size is None or section.find(w("pgMar")) is None:
        yield f"{vicinity(part, section)}: bagian halaman tanpa ukuran kertas atau margin"
        return
    wide = int(size.get(w("w"), "0")) > int(size.get(w("h"), "0"))
    turned = size.get(w("orient")) == "landscape"
    if wide != turned:
        yield f"{vicinity(part, section)}: arah kertas tidak sesuai dengan ukurannya"


def _headers(part: Part) -> Iterator[str]:
    kinds = {w("headerReference"): names.TYPE_HEADER, w("footerReference"): names.TYPE_FOOTER}
    for reference in part.xml.iter(*kinds):
        relation = part.rels.get(reference.get(r("id"), ""))
        if relation is None or relation.type != kinds[str(reference.tag)]:
            yield f"{vicinity(part, reference)}: tajuk atau kaki halaman tidak ada"
    for section in part.xml.iter(_SECTION):
        used = [(one.tag, one.get(w("type"))) for one in section.iterchildren(*kinds)]
        if len(set(used)) != len(used):
            yield f"{vicinity(part, section)}: dua tajuk atau kaki untuk halaman yang sama"
