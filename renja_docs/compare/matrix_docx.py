"""matriks.docx: the matrix on landscape F4 pages, in the styles of the house's own template."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from lxml import etree

from renja_docs.compare.diff.change import Version
from renja_docs.compare.matrix import CellLine, Emphasis, MatrixRow
from renja_docs.document import blocks
from renja_docs.document.blocks import Paragraph, Properties
from renja_docs.document.paper import LANSKAP, PageNumber
from renja_docs.document.styles import Style
from renja_docs.machine.fault import ToolError
from renja_docs.word.wml import names, runs
from renja_docs.word.wml import sect as section
from renja_docs.word.wml import tbl as table
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, PackageError, Part, Relation, read, write
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.properties import describe

GRID: Final = (700, 5750, 5750, 3675)
"""Twips of the columns; together the text width of a landscape F4 page."""
TITLE: Final = "Matriks Perubahan"
PROGRAM: Final = "renja-docs"
HEADS: Final = ("No.", "Semula", "Menjadi", "Keterangan")
HEAD_SHADE, HEADING_SHADE = "D9E2F3", "F2F2F2"
PADDING: Final = 85
"""Twips between the text of a cell and its borders: 1.5 mm."""


@dataclass(frozen=True, slots=True)
class MatrixSubject:
    """What a matrix is about. regulation: its kind and name; old, new: the versions.

    created: an ISO date.
    """

    regulation: str
    old: Version
    new: Version
    created: str


def matrix(rows: Iterable[MatrixRow], about: MatrixSubject, template: bytes) -> bytes:
    """The .docx of a matrix. template: any .docx with the styles of the house.

    Raises ToolError where the template is no .docx.
    """
    package = _package(template)
    body = _emptied(package.document.xml)
    _head(body, about)
    _table(body, rows)
    # Word wants a paragraph behind the last table
    paragraph(body, Paragraph(Style.JEDA))
    numbers = PageNumber(start=1)
    body.append(section.section(LANSKAP, numbers, (_footer(package),), continuous=False))
    compared = f"{about.old.called} – {about.new.called}"
    said = Properties(TITLE, compared, PROGRAM, "id-ID", about.created)
    describe(package, said, PROGRAM)
    package.parts = package.reachable()
    return write(package)


def _package(template: bytes) -> Package:
    try:
        return read(template)
    except PackageError as error:
        raise ToolError(
            f"Templat untuk matriks.docx tidak dapat dibaca: {error}.",
            "Pulihkan dengan: git checkout -- templates",
        ) from error


def _emptied(root: Element) -> Element:
    """The body without what the template holds."""
    body = root.find(w("body"))
    if body is None:
        body = etree.SubElement(root, w("body"))
    for child in list(body):
        body.remove(child)
    return body


def _footer(package: Package) -> section.HeaderReference:
    """A footer with the page number in the place of those of the template."""
    document = package.document
    edges = (names.TYPE_HEADER, names.TYPE_FOOTER)
    document.rels = {rid: rel for rid, rel in document.rels.items() if rel.type not in edges}
    name = package.free_name("/word/kaki-matriks", "xml")
    number = section.header_part("footer", Style.KAKI, ("", ""))
    part = package.add(Part(name, names.CT_FOOTER, number))
    rid = document.relate(Relation(names.TYPE_FOOTER, part.name))
    return section.HeaderReference("footer", "default", rid)


def _head(body: Element, about: MatrixSubject) -> None:
    """The title with the name of the regulation, and what is compared."""
    for words in filter(None, (TITLE.upper(), about.regulation)):
        title = paragraph(body, Paragraph(Style.JUDUL_DEPAN, keep_next=True))
        runs.text(title, _safe(words))
    for head, version in (("Semula", about.old), ("Menjadi", about.new)):
        line = paragraph(body, Paragraph(Style.SUMBER, keep_next=True))
        runs.text(line, _safe(f"{head}: {version.told}"))


def _table(body: Element, rows: Iterable[MatrixRow]) -> None:
    alt = "Matriks perubahan: semula, menjadi, keterangan"
    grid = table.table(body, blocks.Table(GRID, (), alt=alt), padding=PADDING)
    heads: list[tuple[CellLine, ...]] = [(((head, "bold"),),) for head in HEADS]
    _cells(table.row(grid, blocks.Row((), header=True)), heads, HEAD_SHADE)
    for row in rows:
        if row.heading:
            _heading(grid, row.heading)
        else:
            _cells(table.row(grid, blocks.Row((), split=True)), row.cells)


def _cells(row: Element, cells: Sequence[tuple[CellLine, ...]], shade: str | None = None) -> None:
    for width, lines in zip(GRID, cells, strict=True):
        cell = table.cell(row, blocks.Cell((), shade=shade), width)
        _lines(cell, lines)


def _heading(grid: Element, heading: str) -> None:
    """A row of one cell, which stays on the page of the row below it."""
    row = table.row(grid, blocks.Row(()))
    cell = table.cell(row, blocks.Cell((), span=len(GRID), shade=HEADING_SHADE), sum(GRID))
    _lines(cell, (((heading, "bold"),),), keep_next=True)


def _lines(cell: Element, lines: tuple[CellLine, ...], *, keep_next: bool = False) -> None:
    """The paragraphs of a cell; a cell must have one."""
    for line in lines or ((),):
        into = paragraph(cell, Paragraph(Style.SEL, keep_next=keep_next))
        for words, emphasis in line:
            _run(into, _safe(words), emphasis)


def _run(into: Element, words: str, emphasis: Emphasis) -> None:
    """A text; what went is struck through, what came underlined: to be told in black and white."""
    run = runs.run(into, runs.Emphasis(bold=emphasis == "bold"))
    if emphasis == "gone":
        properties = etree.SubElement(run, w("rPr"))
        etree.SubElement(properties, w("strike"))
    elif emphasis == "come":
        properties = etree.SubElement(run, w("rPr"))
        etree.SubElement(properties, w("u")).set(w("val"), "single")
    runs.write_text(etree.SubElement(run, w("t")), words)


def _safe(words: str) -> str:
    """A text without the characters that XML cannot hold."""
    return "".join(char if char >= " " or char == "\t" else " " for char in words)
