"""A .docx as lines of text, so that git can show what changed in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lxml import etree

from renja_docs.compare.steady import marker, without_numbers
from renja_docs.machine.fault import ToolError
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import TYPE_NUMBERING, w
from renja_docs.word.wml.package import Package, PackageError, read
from renja_docs.word.wml.readback import LabelCounter, Seen, paragraphs


def outline(path: Path, *, numbered: bool = True) -> Iterator[str]:
    """The lines of a .docx: a paragraph each with its number; a row of a table in one line.

    numbered: False puts a sign in the place of each number that is counted.

    A file that is no .docx gives one line that says so, and an empty one gives none: git asks for
    both, and stops where it gets no answer. Raises ToolError where the file cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ToolError(
            f"{path} tidak dapat dibaca: {error.strerror}.", "Periksa nama berkas itu."
        ) from error
    if not data:
        return
    try:
        yield from lines(data, numbered=numbered)
    except PackageError as error:
        yield f"(tidak terbaca: {error})"


def lines(docx: bytes, *, numbered: bool = True) -> Iterator[str]:
    """The lines of the bytes of a .docx. Raises PackageError where they are none."""
    return _Outline(read(docx), numbered=numbered).lines()


class _Outline:
    """Tells a document line by line, counting its numbers on the way."""

    def __init__(self, package: Package, *, numbered: bool) -> None:
        self._numbered = numbered
        if not numbered:
            without_numbers(package.document.xml)
        self._body = package.document.xml.find(w("body"))
        numbering = package.related(TYPE_NUMBERING)
        lists = numbering.xml if numbering is not None else etree.Element(w("numbering"))
        self._counter = LabelCounter(lists)

    def lines(self) -> Iterator[str]:
        """Paragraphs and rows in order; what prints nothing is no line."""
        if self._body is None:
            return
        for block in self._body:
            if block.tag == w("tbl"):
                yield from self._rows(block)
            else:
                yield from self._paragraphs(block)

    def _rows(self, table: Element) -> Iterator[str]:
        """Cells between bars; the paragraphs of a cell between slashes."""
        for row in table.iterchildren(w("tr")):
            cells = [" / ".join(self._paragraphs(cell)) for cell in row.iter(w("tc"))]
            if any(cells):
                yield f"| {' | '.join(cells)} |"

    def _paragraphs(self, block: Element) -> Iterator[str]:
        for seen in paragraphs(block):
            line = " ".join(f"{self._label(seen)} {seen.text}".split())
            if line:
                yield line

    def _label(self, seen: Seen) -> str:
        """The number of a paragraph; '' for a list that a foreign file does not define."""
        if seen.number is None:
            return ""
        try:
            label = self._counter.label(seen.number)
            return label if self._numbered else marker(label)
        except (KeyError, IndexError, ValueError):
            return ""
