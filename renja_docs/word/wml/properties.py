"""The properties of the document (docProps/core.xml, docProps/app.xml; ECMA-376 part 2, 11)."""

from __future__ import annotations

from lxml import etree

from renja_docs.document.blocks import Properties
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.package import Package, Part, Relation

_CP = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC = "http://purl.org/dc/elements/1.1/"
_TERMS = "http://purl.org/dc/terms/"
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_APP = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
_CORE_NAME, _APP_NAME = "/docProps/core.xml", "/docProps/app.xml"

_sub = etree.SubElement


def describe(package: Package, properties: Properties, program: str) -> None:
    """Replace whatever properties the package had. No clock is asked."""
    package.rels = {
        rid: rel for rid, rel in package.rels.items() if rel.type == names.TYPE_DOCUMENT
    }
    for name in [n for n in package.parts if n.startswith("/docProps/")]:
        del package.parts[name]
    _attach(package, Part(_CORE_NAME, names.CT_CORE, _core(properties)), names.TYPE_CORE)
    _attach(package, Part(_APP_NAME, names.CT_APP, _app(program)), names.TYPE_APP)


def _attach(package: Package, part: Part, type_: str) -> None:
    package.add(part)
    rid = f"rId{len(package.rels) + 1}"
    while rid in package.rels:
        rid += "0"
    package.rels[rid] = Relation(type_, part.name)


def _core(properties: Properties) -> Element:
    namespaces = {"cp": _CP, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
    root = etree.Element(f"{{{_CP}}}coreProperties", nsmap=namespaces)
    _sub(root, f"{{{_DC}}}title").text = properties.title
    _sub(root, f"{{{_DC}}}subject").text = properties.subject
    _sub(root, f"{{{_DC}}}creator").text = properties.author
    _sub(root, f"{{{_DC}}}language").text = properties.language
    _sub(root, f"{{{_CP}}}lastModifiedBy").text = properties.author
    if properties.created:
        for tag in ("created", "modified"):
            moment = _sub(root, f"{{{_TERMS}}}{tag}")
            moment.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
            moment.text = f"{properties.created[:10]}T00:00:00Z"
    return root


def _app(program: str) -> Element:
    root = etree.Element(f"{{{_APP}}}Properties", nsmap=names.default(_APP))
    _sub(root, f"{{{_APP}}}Application").text = program
    return root
