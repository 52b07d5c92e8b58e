"""Findings as comments in a copy of a .docx (ECMA-376 part 1, 17.13.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from lxml import etree

from renja_docs.content.finding import Finding
from renja_docs.importing.reading.word import body_paragraphs
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import OFFICE, W, w
from renja_docs.word.wml.package import Package, Part, Relation, read, write

_TYPE: Final = f"{OFFICE}comments"
_CONTENT_TYPE: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
AUTHOR: Final = "renja-docs"


def commented(data: bytes, findings: Sequence[Finding]) -> bytes:
    """A copy of a document with each finding as a comment on its paragraph.

    The comments that are in it already stay, before the new ones.
    """
    package = read(data)
    part = _comments(package)
    places = body_paragraphs(package)
    by_paragraph: dict[int, list[Finding]] = {}
    for finding in findings:
        by_paragraph.setdefault(finding.location.line, []).append(finding)
    first = _next_id(part.xml)
    for number, (order, group) in enumerate(sorted(by_paragraph.items()), first):
        paragraph = _near(places, order)
        if paragraph is not None:
            _mark(paragraph, number)
            part.xml.append(_comment(number, group))
    return write(package)


def _near(places: Mapping[int, Element], order: int) -> Element | None:
    return places.get(order)


def _comments(package: Package) -> Part:
    """The part of comments, made where there is none."""
    known = package.related(_TYPE)
    if known is not None:
        return known
    root = etree.Element(w("comments"), nsmap={"w": W})
    part = package.add(Part("/word/comments-renja.xml", _CONTENT_TYPE, root))
    package.document.relate(Relation(_TYPE, part.name))
    return part


def _next_id(root: Element) -> int:
    ids = [int(one.get(w("id"), "0")) for one in root.iterchildren(w("comment"))]
    return max(ids, default=-1) + 1


def _mark(paragraph: Element, number: int) -> None:
    """The range of the comment: the whole paragraph, behind its properties."""
    start = etree.Element(w("commentRangeStart"))
    start.set(w("id"), str(number))
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, start)
    end = etree.SubElement(paragraph, w("commentRangeEnd"))
    end.set(w("id"), str(number))
    run = etree.SubElement(paragraph, w("r"))
    etree.SubElement(run, w("commentReference")).set(w("id"), str(number))


def _comment(number: int, group: Sequence[Finding]) -> Element:
    comment = etree.Element(w("comment"))
    for name, value in (("id", str(number)), ("author", AUTHOR), ("initials", "rd")):
        comment.set(w(name), value)
    for finding in group:
        text = f"{finding.severity} {finding.code}: {finding.message} {finding.advice}".strip()
        paragraph = etree.SubElement(comment, w("p"))
        run = etree.SubElement(paragraph, w("r"))
        etree.SubElement(run, w("t")).text = text
    return comment
