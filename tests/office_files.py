"""Files as offices have them: our document with its numbers typed and its order taken away."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from renja_docs.app.pipeline import build
from renja_docs.content.loading import loader
from renja_docs.importing.importer import Imported
from renja_docs.importing.project import files_of
from renja_docs.sense import evaluation
from renja_docs.word.wml.element import Element, remove, value
from renja_docs.word.wml.names import TYPE_NUMBERING, w
from renja_docs.word.wml.package import read, write
from renja_docs.word.wml.readback import LabelCounter, Seen, paragraphs

_MARKS = ("bookmarkStart", "bookmarkEnd", "fldChar", "instrText", "proofErr")
_PARAGRAPH = ("pStyle", "numPr", "ind", "outlineLvl", "keepNext", "keepLines", "tabs", "spacing")
_RUN = ("rStyle", "rFonts", "sz", "szCs", "b", "bCs", "lang")


def document(content: Path, templates: Path) -> bytes:
    """The document of a content, whatever the rules say of it."""
    loaded = loader.load(content, templates)
    assert loaded.naskah is not None, loaded.findings
    read_ = evaluation.read(loaded.naskah, loaded.lost).reading
    return build(loaded.naskah, read_.tree, content, templates, None).docx


def office_like(docx: bytes) -> bytes:
    """A document as somebody typed it: numbers are text, and nothing tells what a line is."""
    package = read(docx)
    body = package.document.xml
    numbering = package.related(TYPE_NUMBERING)
    assert numbering is not None
    _type_numbers(body, LabelCounter(numbering.xml))
    for mark in list(body.iter(*map(w, _MARKS))):
        remove(mark)
    for properties in list(body.iter(w("pPr"))):
        _without(properties, _PARAGRAPH)
    for properties in list(body.iter(w("rPr"))):
        _without(properties, _RUN)
    return write(package)


def _without(properties: Element, names: tuple[str, ...]) -> None:
    for name in names:
        for found in properties.findall(w(name)):
            properties.remove(found)


def _type_numbers(body: Element, counter: LabelCounter) -> None:
    for paragraph in list(body.iter(w("p"))):
        number = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        if number is None:
            continue
        label = counter.label(number)
        run = etree.Element(w("r"))
        etree.SubElement(run, w("t")).text = label
        if any(True for _ in paragraph.iter(w("t"))):
            etree.SubElement(run, w("tab"))
        properties = paragraph.find(w("pPr"))
        paragraph.insert(0 if properties is None else paragraph.index(properties) + 1, run)


def printed(docx: bytes) -> list[str]:
    """The lines that a document prints with their numbers; a row of a table is one of them."""
    package = read(docx)
    numbering = package.related(TYPE_NUMBERING)
    counter = LabelCounter(numbering.xml if numbering is not None else etree.Element("none"))
    body = package.document.xml.find(w("body"))
    assert body is not None
    return [line for block in body for line in _lines(block, counter)]


def _lines(block: Element, counter: LabelCounter) -> Iterator[str]:
    if block.tag == w("tbl"):
        for row in block.iterchildren(w("tr")):
            cells = ["/".join(_said(cell, counter)) for cell in row.iter(w("tc"))]
            if any(cells):
                yield "| " + " | ".join(cells)
        return
    yield from _said(block, counter)


def _said(block: Element, counter: LabelCounter) -> Iterator[str]:
    for seen in paragraphs(block):
        line = " ".join(f"{_label(seen, counter)} {seen.text}".split())
        if line:
            yield line


def _label(seen: Seen, counter: LabelCounter) -> str:
    if seen.number is None or not value(seen.number, "numId"):
        return ""
    try:
        return counter.label(seen.number)
    except (KeyError, IndexError, ValueError):
        return ""


def shared(left: list[str], right: list[str]) -> float:
    """The share of the lines of one document that another has too."""
    both = Counter(left) & Counter(right)
    return sum(both.values()) / max(1, len(left))


def put(imported: Imported, templates: Path, folder: Path) -> tuple[Path, Path]:
    """The content and the templates of an import in a folder."""
    for name, data in files_of(imported, templates).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder / "content", folder / "templates"
