"""Ways in which offices spoil a Word file: each takes a document and gives it back spoilt."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from copy import deepcopy
from itertools import pairwise
from typing import Final

from lxml import etree

from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.package import read, write

Spoil = Callable[[Element], None]
_NUMBERED: Final = re.compile(r"(?:[a-z]\.|\d+\.|\(\d+\))\t")


def _paragraphs(body: Element) -> list[Element]:
    return [child for child in body if child.tag == w("p")]


def _text(paragraph: Element) -> str:
    found = paragraph.iter(w("t"), w("tab"))
    return "".join("\t" if one.tag == w("tab") else one.text or "" for one in found)


def _run(text: str) -> Element:
    run = etree.Element(w("r"))
    etree.SubElement(run, w("t")).text = text
    return run


def other_fonts(body: Element) -> None:
    """Every run in another font and size."""
    for run in body.iter(w("r")):
        properties = run.find(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            run.insert(0, properties)
        etree.SubElement(properties, w("sz")).set(w("val"), "23")


def heading_with_its_text(body: Element) -> None:
    """The heading of a Pasal and its text in one paragraph, a line break between them."""
    paragraphs = _paragraphs(body)
    for heading, text in pairwise(paragraphs):
        if re.fullmatch(r"Pasal\s\d+", _text(heading).strip()) and text.getparent() is not None:
            etree.SubElement(etree.SubElement(heading, w("r")), w("br"))
            for run in list(text.iterchildren(w("r"))):
                heading.append(run)
            body.remove(text)


def tables_in_tables(body: Element) -> None:
    """Each table inside a table of one cell."""
    for table in [child for child in body if child.tag == w("tbl")]:
        frame = etree.Element(w("tbl"))
        cell = etree.SubElement(etree.SubElement(frame, w("tr")), w("tc"))
        body.replace(table, frame)
        cell.append(table)
        etree.SubElement(cell, w("p"))


def lists_as_tables(body: Element) -> None:
    """The items of a list as rows of a table: marker, text."""
    table: Element | None = None
    for paragraph in list(body):
        match = _NUMBERED.match(_text(paragraph)) if paragraph.tag == w("p") else None
        if match is None:
            table = None
            continue
        if table is None:
            table = etree.Element(w("tbl"))
            body.replace(paragraph, table)
        else:
            body.remove(paragraph)
        row = etree.SubElement(table, w("tr"))
        marker = etree.SubElement(etree.SubElement(row, w("tc")), w("p"))
        marker.append(_run(match[0].strip()))
        text = etree.SubElement(etree.SubElement(row, w("tc")), w("p"))
        text.append(_run(_text(paragraph)[match.end() :]))


def two_columns(body: Element) -> None:
    """The pages in two columns."""
    for section in body.iter(w("sectPr")):
        etree.SubElement(section, w("cols")).set(w("num"), "2")


def text_boxes(body: Element) -> None:
    """Headings in text boxes."""
    for heading in _paragraphs(body):
        if re.match(r"(?:BAB|Pasal)\s", _text(heading)):
            inner = deepcopy(heading)
            for run in list(heading.iterchildren(w("r"))):
                heading.remove(run)
            run = etree.SubElement(heading, w("r"))
            box = etree.SubElement(etree.SubElement(run, w("pict")), w("txbxContent"))
            box.append(inner)


def tracked_changes(body: Element) -> None:
    """Every third paragraph inserted while changes were tracked, with old words before it."""
    for paragraph in _paragraphs(body)[::3]:
        runs = list(paragraph.iterchildren(w("r")))
        if not runs:
            continue
        inserted = etree.Element(w("ins"))
        runs[0].addprevious(inserted)
        for run in runs:
            inserted.append(run)
        deleted = etree.Element(w("del"))
        etree.SubElement(etree.SubElement(deleted, w("r")), w("delText")).text = "kata lama "
        inserted.addprevious(deleted)


def content_controls(body: Element) -> None:
    """Every fourth paragraph in a content control."""
    for paragraph in _paragraphs(body)[::4]:
        control = etree.Element(w("sdt"))
        body.replace(paragraph, control)
        etree.SubElement(control, w("sdtContent")).append(paragraph)


def blanks(body: Element) -> None:
    """Two blanks where one is enough, no-break spaces, a blank at the end."""
    for number, text in enumerate(body.iter(w("t"))):
        if text.text:
            text.text = text.text.replace(" ", "  " if number % 2 else "\u00a0")


def torn_paragraphs(body: Element) -> None:
    """Long paragraphs torn in two, as a converter of PDF does."""
    for paragraph in _paragraphs(body):
        whole = _text(paragraph)
        cut = whole.find(" ", len(whole) // 2)
        if len(whole) < 300 or cut < 0 or not whole[cut + 1].islower() or "\t" in whole:
            continue
        if paragraph.find(f".//{w('sectPr')}") is not None or whole[cut - 1] in ".;:":
            continue
        for run in list(paragraph.iterchildren(w("r"))):
            paragraph.remove(run)
        paragraph.append(_run(whole[:cut]))
        rest = etree.Element(w("p"))
        rest.append(_run(whole[cut + 1 :]))
        paragraph.addnext(rest)


WAYS: Final[Mapping[str, Spoil]] = {
    way.__name__: way
    for way in (
        other_fonts,
        heading_with_its_text,
        tables_in_tables,
        lists_as_tables,
        two_columns,
        text_boxes,
        tracked_changes,
        content_controls,
        blanks,
        torn_paragraphs,
    )
}


def spoilt(docx: bytes, way: str) -> bytes:
    """A document spoilt in one way."""
    package = read(docx)
    body = package.document.xml.find(f"{{{W}}}body")
    assert body is not None
    WAYS[way](body)
    return write(package)
