"""Lists that count from their own beginning, whatever becomes of their first item."""

from __future__ import annotations

from copy import deepcopy

from renja_docs.word.wml import num as numbering
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import TYPE_NUMBERING, w
from renja_docs.word.wml.package import Package

_MARKS = tuple(w(kind) for kind in ("ins", "del", "moveFrom", "moveTo"))


def part_restarting_lists(package: Package) -> None:
    """Give a definition of its own to each list whose first item came, went or moved.

    LibreOffice begins a list anew at its first item alone; where that goes, the list went on with
    the count of the one before it.
    """
    part = package.related(TYPE_NUMBERING)
    if part is None:
        return
    seen: set[str] = set()
    for paragraph in package.document.xml.iter(w("p")):
        number = paragraph.find(f"{w('pPr')}/{w('numPr')}/{w('numId')}")
        list_id = number.get(w("val"), "") if number is not None else ""
        if not list_id or list_id in seen:
            continue
        seen.add(list_id)
        look = paragraph.find(f"{w('pPr')}/{w('rPr')}")
        if look is not None and any(child.tag in _MARKS for child in look):
            _part(part.xml, list_id)


def _part(lists: Element, list_id: str) -> None:
    """Copy the definition of a list for itself."""
    instances = lists.iterchildren(w("num"))
    num = next((one for one in instances if one.get(w("numId")) == list_id), None)
    reference = num.find(w("abstractNumId")) if num is not None else None
    if reference is None:
        return
    name = reference.get(w("val"))
    definitions = list(lists.iterchildren(w("abstractNum")))
    known = next((one for one in definitions if one.get(w("abstractNumId")) == name), None)
    if known is None:
        return
    own = 1 + max(int(one.get(w("abstractNumId"), "0")) for one in definitions)
    numbering.adopt(lists, own, deepcopy(known))
    reference.set(w("val"), str(own))
