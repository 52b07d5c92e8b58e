"""The last touches: properties, the last section, parts that nobody needs."""

from __future__ import annotations

from typing import Final

from lxml import etree

from renja_docs.document import blocks
from renja_docs.word.tokens import NAMESPACE
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from renja_docs.word.wml.properties import describe

PROGRAM: Final = "renja-docs"

_NEEDLESS: Final = frozenset(
    {
        "webSettings",
        "stylesWithEffects",
        "customXml",
        "glossaryDocument",
        "comments",
        "commentsExtended",
        "commentsIds",
        "commentsExtensible",
        "people",
        "printerSettings",
    }
)
"""Kinds of parts that a template may bring along and a regulation does not want."""


def finish(package: Package, document: blocks.Document) -> None:
    """Bring a package, poured full, into the form in which it is delivered."""
    _close_body(package.document.xml)
    for part in package.parts.values():
        part.rels = {
            rid: relation for rid, relation in part.rels.items() if relation.kind not in _NEEDLESS
        }
    describe(package, document.properties, PROGRAM)
    package.parts = package.reachable()  # now that nothing leads to what is not needed
    for part in package.xml_parts():
        _tidy(part.xml)


def _close_body(root: Element) -> None:
    """The section of the last paragraph becomes that of the body (17.6.17); so does its page."""
    body = root.find(w("body"))
    if body is None or not len(body):
        return
    section = body[-1].find(f"{w('pPr')}/{w('sectPr')}")
    if section is not None:
        body.append(section)


def _tidy(root: Element) -> None:
    """Drop declarations of namespaces that only the joining used."""
    kept = [prefix for prefix, uri in root.nsmap.items() if prefix and uri != NAMESPACE]
    etree.cleanup_namespaces(root, keep_ns_prefixes=kept)
