"""The package of a .docx (ECMA-376 part 2): parts, their types, their relationships, and the zip.

Written bytes depend on nothing but the parts: names are sorted, dates are 1980-01-01.
"""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from renja_docs.word.wml import names

ROOT = "/"
MAX_ENTRIES = 10_000
MAX_BYTES = 1 << 30
MAX_RATIO = 1_000
"""Limits of a zip that is read: its entries, their bytes unpacked, how many times an entry may grow."""
_SMALL = 1 << 20  # an entry this small does no harm, however well it packs


class PackageError(Exception):
    """The bytes are no package that can be read: the message says what is wrong with which part."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship: its type, and its target (an absolute part name, or an external address)."""

    type: str
    target: str
    external: bool = False


@dataclass(slots=True)
class Part:
    """A part: XML as a tree in root, anything else as bytes in data."""

    name: str
    content_type: str
    root: etree._Element | None = None
    data: bytes = b""
    rels: dict[str, Relation] = field(default_factory=dict)

    @property
    def xml(self) -> etree._Element:
        """The tree of an XML part."""
        if self.root is None:
            raise PackageError(f"{self.name} bukan XML")
        return self.root

    def relate(self, relation: Relation) -> str:
        """The id of a relationship, made when there is none like it."""
        for rid, known in self.rels.items():
            if known == relation:
                return rid
        rid = next(f"rId{n}" for n in range(1, len(self.rels) + 2) if f"rId{n}" not in self.rels)
        self.rels[rid] = relation
        return rid

    def blob(self) -> bytes:
        """The bytes of the part."""
        if self.root is None:
            return self.data
        return etree.tostring(self.root, encoding="UTF-8", xml_declaration=True, standalone=True)


@dataclass(slots=True)
class Package:
    """Parts by name ('/word/document.xml'), and the relationships of the package itself."""

    parts: dict[str, Part] = field(default_factory=dict)
    rels: dict[str, Relation] = field(default_factory=dict)

    @property
    def document(self) -> Part:
        """The main document part."""
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

    def add(self, part: Part) -> Part:
        """Take a part in; its name must be free."""
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
        ahead = [rel.target for rel in self.rels.values() if not rel.external]
        while ahead:
            name = ahead.pop()
            if name in self.parts and name not in found:
                found[name] = self.parts[name]
                ahead += [rel.target for rel in found[name].rels.values() if not rel.external]
        return found


def parse_xml(data: bytes) -> etree._Element:
    """A tree, strictly: no entities, no network, no repair; comments stay, a DOCTYPE is refused."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data, parser)
    if str(getattr(root.getroottree().docinfo, "doctype", "")):
        raise PackageError("memuat DOCTYPE")
    return root


def read(data: bytes) -> Package:
    """The package in the bytes of a zip.

    Raises PackageError where it is no zip, is beyond the limits, or a part is no XML.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _check(entries)
            blobs = {"/" + info.filename: archive.read(info) for info in entries}
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        RuntimeError,
        OSError,
        ValueError,
        EOFError,
        zlib.error,
    ) as error:
        raise PackageError("bukan berkas .docx (bukan zip yang utuh)") from error
    return _assemble(blobs)


def _check(entries: list[zipfile.ZipInfo]) -> None:
    """The limits against zip bombs hold before anything is unpacked."""
    if len(entries) > MAX_ENTRIES:
        raise PackageError(f"memuat {len(entries)} isi; paling banyak {MAX_ENTRIES}")
    if len({e.filename for e in entries}) != len(entries):
        raise PackageError("memuat dua isi dengan nama yang sama")
    if any(e.flag_bits & 1 for e in entries):
        raise PackageError("dilindungi kata sandi")
    size = sum(e.file_size for e in entries)
    if size > MAX_BYTES:
        raise PackageError(f"mengembang menjadi {size} bita; paling banyak {MAX_BYTES}")
    for entry in entries:
        if entry.file_size > _SMALL and entry.file_size > MAX_RATIO * max(entry.compress_size, 1):
            raise PackageError(f"{entry.filename} mengembang lebih dari {MAX_RATIO} kali (bom zip)")


def _assemble(blobs: dict[str, bytes]) -> Package:
    if "/[Content_Types].xml" not in blobs:
        raise PackageError("tidak ada [Content_Types].xml")
    type_of = _Types(_tree("/[Content_Types].xml", blobs["/[Content_Types].xml"]))
    package = Package(rels=_relations(ROOT, blobs))
    for name in blobs:
        if name != "/[Content_Types].xml" and not name.endswith((".rels", "/")):
            package.parts[name] = _part(name, type_of(name), blobs)
    return package


def _part(name: str, content_type: str, blobs: dict[str, bytes]) -> Part:
    part = Part(name, content_type, rels=_relations(name, blobs))
    if content_type.endswith(("+xml", "/xml")):
        part.root = _tree(name, blobs[name])
    else:
        part.data = blobs[name]
    return part


def _tree(name: str, data: bytes) -> etree._Element:
    try:
        return parse_xml(data)
    except (etree.XMLSyntaxError, PackageError) as error:
        raise PackageError(f"{name}: {error}") from error


class _Types:
    """Content types by part name, else by extension."""

    def __init__(self, root: etree._Element) -> None:
        self._override = {
            e.get("PartName", "").lower(): e.get("ContentType", "")
            for e in _named(root, "Override")
        }
        self._default = {
            e.get("Extension", "").lower(): e.get("ContentType", "")
            for e in _named(root, "Default")
        }

    def __call__(self, name: str) -> str:
        extension = name.rpartition(".")[2].lower()
        return self._override.get(name.lower()) or self._default.get(
            extension, "application/octet-stream"
        )


def _named(root: etree._Element, tag: str) -> Iterator[etree._Element]:
    return root.iterchildren(f"{{{names.TYPES}}}{tag}")


def _relations_name(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return f"{folder}/_rels/{file}.rels"


def _relations(name: str, blobs: dict[str, bytes]) -> dict[str, Relation]:
    blob = blobs.get(_relations_name(name))
    if blob is None:
        return {}
    folder = posixpath.dirname(name)
    found = {}
    for element in _tree(_relations_name(name), blob).iterchildren(f"{{{names.RELS}}}Relationship"):
        target, external = element.get("Target", ""), element.get("TargetMode") == "External"
        if not external:
            target = posixpath.normpath(posixpath.join(folder, target))
        found[element.get("Id", "")] = Relation(element.get("Type", ""), target, external)
    return found


def write(package: Package, *, compress: bool = True) -> bytes:
    """The zip of a package: parts in sorted order, every date 1980-01-01.

    compress: False gives the same bytes with every zlib there is, for files kept in git.
    """
    blobs = {"[Content_Types].xml": _types_blob(package)}
    if package.rels:
        blobs["_rels/.rels"] = _relations_blob(ROOT, package.rels)
    for part in package.parts.values():
        blobs[part.name[1:]] = part.blob()
        if part.rels:
            blobs[_relations_name(part.name)[1:]] = _relations_blob(part.name, part.rels)
    return _zip(blobs, zipfile.ZIP_DEFLATED if compress else zipfile.ZIP_STORED)


def _zip(blobs: dict[str, bytes], method: int) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in sorted(blobs, key=lambda n: (n != "[Content_Types].xml", n)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            info.external_attr = 0o644 << 16
            info.compress_type = method
            archive.writestr(info, blobs[name])
    return out.getvalue()


def _types_blob(package: Package) -> bytes:
    root = etree.Element(f"{{{names.TYPES}}}Types", nsmap=names.default(names.TYPES))
    defaults = {"rels": names.CT_RELS, "xml": "application/xml"}
    for part in package.parts.values():
        if part.root is None and part.content_type.startswith("image/"):
            defaults[part.name.rpartition(".")[2].lower()] = part.content_type
    for extension in sorted(defaults):
        default = etree.SubElement(root, f"{{{names.TYPES}}}Default")
        default.set("Extension", extension)
        default.set("ContentType", defaults[extension])
    for name in sorted(package.parts):
        kind = package.parts[name].content_type
        if defaults.get(name.rpartition(".")[2].lower()) != kind:
            etree.SubElement(root, f"{{{names.TYPES}}}Override", PartName=name, ContentType=kind)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def _relations_blob(name: str, rels: dict[str, Relation]) -> bytes:
    folder = posixpath.dirname(name)
    root = etree.Element(f"{{{names.RELS}}}Relationships", nsmap=names.default(names.RELS))
    for rid in sorted(rels, key=lambda i: (len(i), i)):
        relation = rels[rid]
        target = (
            relation.target if relation.external else posixpath.relpath(relation.target, folder)
        )
        element = etree.SubElement(root, f"{{{names.RELS}}}Relationship")
        for key, value in (("Id", rid), ("Type", relation.type), ("Target", target)):
            element.set(key, value)
        if relation.external:
            element.set("TargetMode", "External")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
