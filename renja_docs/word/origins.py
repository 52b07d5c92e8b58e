"""Hidden bookmarks at what was printed from the content, and a part that says from where.

Word and LibreOffice keep both when somebody edits the file and saves it. A name that begins with _
is hidden in Word; the part is custom XML (ECMA-376 part 1, 15.2.5), which no program prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from typing import Final

from lxml import etree

from renja_docs.document.provenance import Provenance
from renja_docs.text.location import Location
from renja_docs.word.returned.lines import PREFIX, paragraph_text
from renja_docs.word.returned.word_pieces import plain
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import OFFICE, w
from renja_docs.word.wml.package import Package, Part, Relation

VERSION: Final = "1"
NAMESPACE: Final = "urn:renja-docs:asal"
_ORIGIN: Final = "asal"
"""The attribute of a paragraph that says, while a document is built, where it comes from."""

_TYPE: Final = f"{OFFICE}customXml"
_TYPE_PROPERTIES: Final = f"{OFFICE}customXmlProps"
_CT_PROPERTIES: Final = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_STORE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_STORE_ID: Final = "{6B1D3C2E-52C4-4E0B-9C1C-7F2A5D0E4A11}"
"""The id of the part among all custom XML: any will do, and it must not change."""
_FIGURES: Final = 7
"""Figures of a digest that are kept: one edit in 268 million is taken for none."""
_COMPUTED: Final = "="

# Every cell of a large table passes here: the names are made once.
_P, _PPR, _R, _T = w("p"), w("pPr"), w("r"), w("t")
_START, _END = w("bookmarkStart"), w("bookmarkEnd")
_ID, _NAME = w("id"), w("name")


@dataclass(frozen=True, slots=True)
class OriginMark:
    """What a file says of one paragraph. name: of its bookmark. way: to its value in its file.

    is_typed: False for what was computed or put into a template. digest: of its text.
    """

    name: str
    file: str
    line: int
    way: str
    is_typed: bool
    digest: str


@dataclass(frozen=True, slots=True)
class Origins:
    """What a file says of itself. version: of this form. office, content: as in Provenance."""

    version: str
    office: str
    content: str
    entries: tuple[OriginMark, ...]


def digest(text: str) -> str:
    """What tells one printed text, as it is compared, from another."""
    return sha256(text.encode()).hexdigest()[:_FIGURES]


# --- while a document is built


def comes_from(paragraph: Element, place: Location | None) -> None:
    """Say of a paragraph that is being built where it comes from; None: from nowhere."""
    if place is not None:
        paragraph.set(_ORIGIN, f"{place.line}:{place.column}:{place.file}")
    elif _ORIGIN in paragraph.attrib:
        del paragraph.attrib[_ORIGIN]


def mark(package: Package, provenance: Provenance | None) -> None:
    """Put the bookmarks and the part into a finished document; without provenance none of both."""
    found = list(_marked(package.document.xml, provenance))
    if provenance is not None and found:
        origins = Origins(VERSION, provenance.office, provenance.content, tuple(found))
        _add(package, _xml(origins))


def _marked(root: Element, provenance: Provenance | None) -> Iterator[OriginMark]:
    """What is told of each paragraph that gets a bookmark.

    An empty paragraph gets none: the row that it stands in tells it from others.
    """
    ids = (int(one.get(_ID, "0")) for one in root.iter(_START))
    number = 1 + max(ids, default=0)
    for paragraph in root.iter(_P):
        told = str(paragraph.attrib.pop(_ORIGIN, ""))
        if not told or provenance is None:
            continue
        text = _text(paragraph)
        if text is None:
            continue
        line, column, file = told.split(":", 2)
        place = Location(file, int(line), int(column))
        name = f"{PREFIX}{number}"
        way = provenance.ways.get(place, "")
        yield OriginMark(name, file, place.line, way, place in provenance.typed, digest(text))
        _bookmark(paragraph, name, str(number))
        number += 1


def _text(paragraph: Element) -> str | None:
    """What a paragraph says, as it is compared; None for one without a run."""
    first, *others = list(paragraph) or (paragraph,)
    # Nearly all cells hold one text and no more.
    if len(others) == 1 and others[0].tag == _R and first.tag == _PPR and len(others[0]) == 1:
        text = others[0][0]
        if text.tag == _T:
            return plain(text.text or "")
    if next(paragraph.iter(_R), None) is None:
        return None
    return paragraph_text(paragraph)


def _bookmark(paragraph: Element, name: str, number: str) -> None:
    """A bookmark in front of the words of a paragraph.

    Around them it would end at the end of a line, where LibreOffice then breaks some pages
    otherwise.
    """
    behind_properties = int(paragraph[0].tag == _PPR)
    # Made in its tree, for to take an element from one tree to another costs more.
    start = etree.SubElement(paragraph, _START)
    start.set(_ID, number)
    start.set(_NAME, name)
    end = etree.SubElement(paragraph, _END)
    end.set(_ID, number)
    paragraph.insert(behind_properties, start)
    paragraph.insert(behind_properties + 1, end)


def _xml(origins: Origins) -> Element:
    """The part: under each file the paragraphs, one a line, by the numbers of their bookmarks."""
    root = etree.Element(_tag("asal"), nsmap=names.default(NAMESPACE))
    root.set("versi", origins.version)
    root.set("dokumen", origins.office)
    root.set("isi", origins.content)
    for file, group in groupby(origins.entries, key=lambda entry: entry.file):
        entries = list(group)
        first = entries[0].name.removeprefix(PREFIX)
        run = etree.SubElement(root, _tag("dari"), berkas=file, nomor=first)
        run.text = "\n".join(map(_told, entries))
    return root


def _told(entry: OriginMark) -> str:
    """A line of the part: digest, line, way; a computed text has a sign in front."""
    return f"{'' if entry.is_typed else _COMPUTED}{entry.digest} {entry.line} {entry.way}"


def _tag(name: str) -> str:
    return f"{{{NAMESPACE}}}{name}"


def _add(package: Package, root: Element) -> None:
    """Put the part into the package, with the properties without which Word drops it (15.2.6)."""
    properties = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    properties.set(f"{{{_STORE}}}itemID", _STORE_ID)
    references = etree.SubElement(properties, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(references, f"{{{_STORE}}}schemaRef").set(f"{{{_STORE}}}uri", NAMESPACE)
    name = package.free_name("/customXml/item", "xml")
    part = package.add(Part(name, "application/xml", root))
    beside = package.free_name("/customXml/itemProps", "xml")
    about = package.add(Part(beside, _CT_PROPERTIES, properties))
    part.relate(Relation(_TYPE_PROPERTIES, about.name))
    package.document.relate(Relation(_TYPE, part.name))


# --- when it comes back


def read(package: Package) -> Origins | None:
    """What a file says of itself; None for one that says nothing, or nothing that can be read."""
    for part in package.xml_parts():
        if part.xml.tag == _tag("asal"):
            return _read(part.xml)
    return None


def _read(root: Element) -> Origins:
    return Origins(
        root.get("versi", ""),
        root.get("dokumen", ""),
        root.get("isi", ""),
        tuple(_entries(root)),
    )


def _entries(root: Element) -> Iterator[OriginMark]:
    for run in root.iterchildren(_tag("dari")):
        first = run.get("nomor", "")
        if not first.isdecimal():
            continue
        for number, told in enumerate((run.text or "").split("\n"), int(first)):
            known, line, way = (*told.split(" ", 2), "", "")[:3]
            if line.isdecimal():
                is_typed, sign = not known.startswith(_COMPUTED), known.removeprefix(_COMPUTED)
                file = run.get("berkas", "")
                yield OriginMark(f"{PREFIX}{number}", file, int(line), way, is_typed, sign)
