"""The package of a .docx (ECMA-376 part 2): parts, their content types, their relationships."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from renja_docs.word.wml import names
from renja_docs.word.wml.archive import CONTENT_TYPES, ArchiveError, unzipped, zipped
from renja_docs.word.wml.content_types import ContentTypes, extension, odd_relations
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.strict import transitional

ROOT: Final = "/"
_TYPES: Final = f"/{CONTENT_TYPES}"
_RELATIONSHIP: Final = f"{{{names.RELS}}}Relationship"


class PackageError(Exception):
    """The bytes are no package that can be read: the message says what is wrong with which part."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: its type, and its target (an absolute part name, or an external address)."""

    type: str
    target: str
    external: bool = False

    @property
    def kind(self) -> str:
        """The last word of its type: 'hyperlink', 'image', 'comments'."""
        return self.type.rpartition("/")[2]


@dataclass(slots=True)
class Part:
    """A part: XML as a tree in root, anything else as bytes in data."""

    name: str
    content_type: str
    root: Element | None = None
    data: bytes = b""
    rels: dict[str, Relation] = field(default_factory=dict)

    @property
    def xml(self) -> Element:
        """The tree of an XML part. Raises PackageError."""
        if self.root is None:
            raise PackageError(f"{self.name} bukan XML")
        return self.root

    def relate(self, relation: Relation) -> str:
        """The id of a relationship, made when there is none like it."""
        for rid, known in self.rels.items():
            if known == relation:
                return rid
        number = 1
        while f"rId{number}" in self.rels:
            number += 1
        self.rels[f"rId{number}"] = relation
        return f"rId{number}"

    def blob(self) -> bytes:
        """The bytes of the part."""
        if self.root is None:
            return self.data
        return _xml_bytes(self.root)


@dataclass(slots=True)
class Package:
    """Parts by name ('/word/document.xml'), and the relationships of the package itself.

    oddities: what is wrong in what a file that was read says of its own parts.
    """

    parts: dict[str, Part] = field(default_factory=dict)
    rels: dict[str, Relation] = field(default_factory=dict)
    oddities: tuple[str, ...] = ()

    @property
    def document(self) -> Part:
        """The main document part. Raises PackageError."""
        for relation in self.rels.values():
            if relation.type == names.TYPE_DOCUMENT and relation.target in self.parts:
                return self.parts[relation.target]
        raise PackageError("tidak ada dokumen utama")

    def related(self, type_: str) -> Part | None:
        """The part that the main document relates to by a type, None where there is none."""
        for relation in self.document.rels.values():
            if relation.type == type_ and not relation.external:
                return self.parts.get(relation.target)
        return None

    def xml_parts(self) -> Iterator[Part]:
        """The parts that are XML."""
        return (part for part in self.parts.values() if part.root is not None)

    def of_type(self, *content_types: str) -> Iterator[Part]:
        """The parts of some content types."""
        return (part for part in self.parts.values() if part.content_type in content_types)

    def add(self, part: Part) -> Part:
        """Take a part in; its name must be free. Raises PackageError."""
        if part.name in self.parts:
            raise PackageError(f"{part.name} ada dua kali")
        self.parts[part.name] = part
        return part

    def free_name(self, stem: str, extension: str) -> str:
        """The first free name stem1.ext, stem2.ext, ..."""
        number = 1
        while f"{stem}{number}.{extension}" in self.parts:
            number += 1
        return f"{stem}{number}.{extension}"

    def reachable(self) -> dict[str, Part]:
        """The parts that some relationship leads to."""
        found: dict[str, Part] = {}
        ahead = list(_targets(self.rels))
        while ahead:
            name = ahead.pop()
            if name in self.parts and name not in found:
                found[name] = self.parts[name]
                ahead += _targets(found[name].rels)
        return found


def _targets(rels: Mapping[str, Relation]) -> Iterator[str]:
    """The parts of the package that relationships lead to."""
    return (relation.target for relation in rels.values() if not relation.external)


def parse_xml(data: bytes) -> Element:
    """A tree, strictly: no entities, no network, no repair; comments stay, a DOCTYPE is refused.

    Raises PackageError.
    """
    # A foreign file is read with it too: nothing may be fetched, nothing may swell.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data, parser)
    if str(getattr(root.getroottree().docinfo, "doctype", "")):
        raise PackageError("memuat DOCTYPE")
    return root


def _xml_bytes(root: Element) -> bytes:
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


# --- reading


def read(data: bytes) -> Package:
    """The package in the bytes of a zip.

    Raises PackageError where it is no zip, is beyond the limits, or a part is no XML.
    """
    try:
        entries = unzipped(data)
    except ArchiveError as error:
        raise PackageError(str(error)) from error
    return _assembled({f"/{name}": transitional(blob) for name, blob in entries.items()})


def _assembled(blobs: Mapping[str, bytes]) -> Package:
    if _TYPES not in blobs:
        raise PackageError(f"tidak ada {CONTENT_TYPES}")
    type_of = ContentTypes(_tree(_TYPES, blobs[_TYPES]))
    oddities = (*type_of.oddities(blobs), *_odd_relations(blobs))
    package = Package(rels=_relations(ROOT, blobs), oddities=oddities)
    for name in blobs:
        if name != _TYPES and not name.endswith((".rels", "/")):
            package.parts[name] = _part(name, type_of(name), blobs)
    return package


def _part(name: str, content_type: str, blobs: Mapping[str, bytes]) -> Part:
    part = Part(name, content_type, rels=_relations(name, blobs))
    if content_type.endswith(("+xml", "/xml")):
        part.root = _tree(name, blobs[name])
    else:
        part.data = blobs[name]
    return part


def _tree(name: str, data: bytes) -> Element:
    try:
        return parse_xml(data)
    except (etree.XMLSyntaxError, PackageError) as error:
        raise PackageError(f"{name}: {error}") from error


def _relations_name(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _relations(name: str, blobs: Mapping[str, bytes]) -> dict[str, Relation]:
    rels_name = _relations_name(name)
    if rels_name not in blobs:
        return {}
    folder = posixpath.dirname(name)
    found = {}
    for element in _tree(rels_name, blobs[rels_name]).iterchildren(_RELATIONSHIP):
        target = element.get("Target", "")
        external = element.get("TargetMode") == "External"
        if not external:  # a target inside the package counts from the folder of its source
            target = posixpath.normpath(posixpath.join(folder, target))
        found[element.get("Id", "")] = Relation(element.get("Type", ""), target, external)
    return found


def _odd_relations(blobs: Mapping[str, bytes]) -> Iterator[str]:
    for name in blobs:
        if name.endswith(".rels"):
            yield from odd_relations(name, _tree(name, blobs[name]))


# --- writing


def write(package: Package, *, compress: bool = True) -> bytes:
    """The zip of a package; the same parts give the same bytes.

    compress: False gives the same bytes with every zlib there is, for files kept in git.
    """
    blobs = {CONTENT_TYPES: _types_blob(package)}
    if package.rels:
        blobs[_relations_name(ROOT)[1:]] = _relations_blob(ROOT, package.rels)
    for part in package.parts.values():
        blobs[part.name[1:]] = part.blob()
        if part.rels:
            blobs[_relations_name(part.name)[1:]] = _relations_blob(part.name, part.rels)
    return zipped(blobs, compress=compress)


def _types_blob(package: Package) -> bytes:
    """Defaults for extensions whose parts are all of one type, an override for every other part."""
    root = etree.Element(f"{{{names.TYPES}}}Types", nsmap=names.default(names.TYPES))
    defaults = _default_types(package)
    for ending in sorted(defaults):
        default = etree.SubElement(root, f"{{{names.TYPES}}}Default")
        default.set("Extension", ending)
        default.set("ContentType", defaults[ending])
    for name in sorted(package.parts):
        kind = package.parts[name].content_type
        if defaults.get(extension(name)) != kind:
            etree.SubElement(root, f"{{{names.TYPES}}}Override", PartName=name, ContentType=kind)
    return _xml_bytes(root)


def _default_types(package: Package) -> dict[str, str]:
    defaults = {"rels": names.CT_RELS, "xml": "application/xml"}
    for part in package.parts.values():
        if part.root is None and part.content_type.startswith("image/"):
            defaults[extension(part.name)] = part.content_type
    return defaults


def _relations_blob(name: str, rels: Mapping[str, Relation]) -> bytes:
    folder = posixpath.dirname(name)
    root = etree.Element(f"{{{names.RELS}}}Relationships", nsmap=names.default(names.RELS))
    for rid in sorted(rels, key=lambda rid: (len(rid), rid)):  # rId2 in front of rId10
        relation = rels[rid]
        target = relation.target
        if not relation.external:
            target = posixpath.relpath(target, folder)
        element = etree.SubElement(root, _RELATIONSHIP)
        element.set("Id", rid)
        element.set("Type", relation.type)
        element.set("Target", target)
        if relation.external:
            element.set("TargetMode", "External")
    return _xml_bytes(root)
