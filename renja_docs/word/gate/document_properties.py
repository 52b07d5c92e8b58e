"""Rules on the properties of a document, which programs show beside it (part 2, 11; 15.2.12.3)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from lxml import etree

from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.package import Package, Part

_CORE: Final = frozenset(
    (
        *("category", "contentStatus", "created", "creator", "description", "identifier"),
        *("keywords", "language", "lastModifiedBy", "lastPrinted", "modified", "revision"),
        *("subject", "title", "version", "contentType"),
    )
)
_APP: Final = frozenset(
    (
        *("Template", "Manager", "Company", "Pages", "Words", "Characters", "PresentationFormat"),
        *("Lines", "Paragraphs", "Slides", "Notes", "TotalTime", "HiddenSlides", "MMClips"),
        *("ScaleCrop", "HeadingPairs", "TitlesOfParts", "LinksUpToDate", "CharactersWithSpaces"),
        *("SharedDoc", "HyperlinkBase", "HLinks", "HyperlinksChanged", "DigSig", "Application"),
        *("AppVersion", "DocSecurity"),
    )
)
_KNOWN: Final = ((names.CT_CORE, _CORE), (names.CT_APP, _APP))

_TERMS: Final = "{http://purl.org/dc/terms/}"
_TYPE: Final = "{http://www.w3.org/2001/XMLSchema-instance}type"
_DATE: Final = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?"
)


def document_properties(package: Package) -> Iterator[str]:
    """Each property is known and stands once; a date is one."""
    for content_type, known in _KNOWN:
        for part in package.of_type(content_type):
            yield from _named(part, known)
            for element in part.xml:
                yield from _dated(part, element)


def _named(part: Part, known: frozenset[str]) -> Iterator[str]:
    tags = [etree.QName(str(one.tag)).localname for one in part.xml if isinstance(one.tag, str)]
    for tag, count in Counter(tags).items():
        if tag not in known:
            yield f"{part.name}: sifat {tag} tidak dikenal"
        elif count > 1:
            yield f"{part.name}: sifat {tag} ada {count} kali"


def _dated(part: Part, element: Element) -> Iterator[str]:
    if not str(element.tag).startswith(_TERMS):
        return
    if not element.get(_TYPE, "").endswith("W3CDTF") or not _DATE.fullmatch(element.text or ""):
        yield f"{part.name}: {etree.QName(element).localname} bukan tanggal"
