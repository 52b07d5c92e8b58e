"""Notes at the foot of the page (17.11)."""

from __future__ import annotations

from lxml import etree

from renja_docs.document.blocks import Paragraph
from renja_docs.document.styles import Style
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element, add_value
from renja_docs.word.wml.names import R, W, w
from renja_docs.word.wml.package import Package, Part, Relation
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.runs import run, text

_sub = etree.SubElement
_NAME = "/word/footnotes.xml"
_LINES = (("separator", "-1"), ("continuationSeparator", "0"))
"""The lines above the notes, which are notes themselves, with their ids (17.11.23)."""


def note(package: Package, parent: Element, words: str) -> None:
    """A reference at the end of a paragraph, and its note at the foot of the page."""
    notes = _notes(package)
    taken = (int(one.get(w("id"), "0")) for one in notes.iter(w("footnote")))
    number = str(1 + max(taken, default=0))
    _raised(parent, "footnoteReference").set(w("id"), number)
    element = _sub(notes, w("footnote"))
    element.set(w("id"), number)
    below = paragraph(element, Paragraph(Style.CATATAN))
    _raised(below, "footnoteRef")
    text(below, f" {words}")


def _raised(parent: Element, tag: str) -> Element:
    """An element in a run that stands high and small."""
    made = run(parent)
    add_value(_sub(made, w("rPr")), "vertAlign", "superscript")
    return _sub(made, w(tag))


def _notes(package: Package) -> Element:
    """The notes of the document."""
    part = package.related(names.TYPE_FOOTNOTES)
    if part is None:
        part = package.add(Part(_NAME, names.CT_FOOTNOTES, _empty()))
        package.document.relate(Relation(names.TYPE_FOOTNOTES, part.name))
    return part.xml


def _empty() -> Element:
    root = etree.Element(w("footnotes"), nsmap={"w": W, "r": R})
    for kind, number in _LINES:
        element = _sub(root, w("footnote"))
        element.set(w("type"), kind)
        element.set(w("id"), number)
        _sub(run(paragraph(element, Paragraph(Style.CATATAN))), w(kind))
    return root
