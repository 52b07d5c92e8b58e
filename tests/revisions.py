"""Accept or reject all tracked changes of a .docx, as Word does (ECMA-376 part 1, 17.13.5)."""

from __future__ import annotations

from typing import Literal

from lxml import etree

from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import read
from renja_docs.word.wml.readback import paragraphs
from tests.elements import above

Choice = Literal["accept", "reject"]


def settled(docx: bytes, choice: Choice) -> list[str]:
    """The lines of the document after the choice; paragraphs without text are no lines."""
    root = read(docx).document.xml
    # what moved is what went in one place and came in another
    for tag, same in (("moveFrom", "del"), ("moveTo", "ins")):
        for mark in root.iter(w(tag)):
            mark.tag = w(same)
    keep, drop = ("ins", "del") if choice == "accept" else ("del", "ins")
    for row in [e for e in root.iter(w("tr")) if e.find(f"{w('trPr')}/{w(drop)}") is not None]:
        above(row).remove(row)
    for table in [e for e in root.iter(w("tbl")) if e.find(w("tr")) is None]:
        above(table).remove(table)
    for mark in list(root.iter(w(drop))):
        if above(mark).tag not in (w("rPr"), w("trPr")):
            above(mark).remove(mark)
    for text in root.iter(w("delText")):
        text.tag = w("t")
    _merge(root, drop)
    for mark in list(root.iter(w(keep))):
        if above(mark).tag not in (w("rPr"), w("trPr")):
            _unwrap(mark)
    return visible(root)


def _merge(root: etree._Element, drop: str) -> None:
    """A paragraph whose end goes runs on into the next one."""
    for paragraph in reversed(list(root.iter(w("p")))):
        if paragraph.find(f"{w('pPr')}/{w('rPr')}/{w(drop)}") is None:
            continue
        after = paragraph.getnext()
        if after is not None and after.tag == w("p"):
            content = [c for c in paragraph if c.tag != w("pPr")]
            at = 1 if after.find(w("pPr")) is not None else 0
            for n, child in enumerate(content):
                after.insert(at + n, child)
            above(paragraph).remove(paragraph)
        elif not any(c.tag != w("pPr") for c in paragraph):
            above(paragraph).remove(paragraph)


def _unwrap(mark: etree._Element) -> None:
    parent = above(mark)
    at = parent.index(mark)
    for child in reversed(list(mark)):
        parent.insert(at, child)
    parent.remove(mark)


def visible(root: etree._Element) -> list[str]:
    """The lines of a document."""
    return [p.text for p in paragraphs(root) if p.text.strip()]


def lines(docx: bytes) -> list[str]:
    """The lines of a document as it stands."""
    return visible(read(docx).document.xml)
