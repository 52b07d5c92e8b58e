"""Rules on what is not of the transitional schema: namespaces, and mc markup (ECMA-376 part 3)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.gate.xpath import found, xpath
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import MC, W
from renja_docs.word.wml.package import Package, Part

_JUDGED: Final = (*names.STYLED, names.CT_SETTINGS)

_OFFICE: Final = (
    "http://schemas.openxmlformats.org/",
    "http://schemas.microsoft.com/",
    "urn:schemas-microsoft-com:",
    "http://www.w3.org/",
)
"""How namespaces begin that readers of Word files know, or have been told to pass over."""

_OTHERS: Final = xpath(f"//*[namespace-uri() != '{W}'] | //*[@*[not(starts-with(name(), 'w:'))]]")
_CHOICES: Final = f"{{{MC}}}Choice"
_ALTERNATES: Final = f"{{{MC}}}AlternateContent"
_IGNORABLE, _MUST_UNDERSTAND = f"{{{MC}}}Ignorable", f"{{{MC}}}MustUnderstand"


def namespaces(package: Package) -> Iterator[str]:
    """Every element and attribute is of a namespace that is known, or said to be ignorable."""
    for part in package.of_type(*_JUDGED):
        yield from _declared(part, part.xml)
        yield from _unknown(part)
        yield from _alternatives(part)


def _declared(part: Part, root: Element) -> Iterator[str]:
    """The prefixes that a root names are declared; what must be understood is known."""
    for prefix in root.get(_IGNORABLE, "").split():
        if prefix not in root.nsmap:
            yield f"{part.name}: mc:Ignorable menyebut awalan {prefix} yang tidak ada"
    for prefix in root.get(_MUST_UNDERSTAND, "").split():
        if not root.nsmap.get(prefix, "").startswith(_OFFICE):
            yield f"{part.name}: mc:MustUnderstand menyebut awalan {prefix} yang tidak dikenal"


def _unknown(part: Part) -> Iterator[str]:
    root = part.xml
    ignored = {root.nsmap.get(prefix) for prefix in root.get(_IGNORABLE, "").split()}
    told: set[str] = set()
    for element in found(_OTHERS, root):
        for name in (element.tag, *element.attrib):
            space = etree.QName(str(name)).namespace or ""
            if space and not space.startswith(_OFFICE) and space not in ignored | told:
                told.add(space)
                yield f"{vicinity(part, element)}: ruang nama {space[:60]} tidak dikenal"


def _alternatives(part: Part) -> Iterator[str]:
    """An alternative says which namespaces it needs, and they are declared."""
    for alternate in part.xml.iter(_ALTERNATES):
        choices = list(alternate.iterchildren(_CHOICES))
        if not choices:
            yield f"{vicinity(part, alternate)}: mc:AlternateContent tanpa mc:Choice"
        for choice in choices:
            needed = choice.get("Requires", "").split()
            if not needed or not set(needed) <= set(choice.nsmap):
                yield f"{vicinity(part, choice)}: mc:Choice tanpa syarat yang dikenal"
