"""matriks.docx: the matrix on landscape F4 pages, in the styles of the house's own template."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from lxml import etree

from renja_docs.compare.diff.change import Version
from renja_docs.compare.matrix import Line, Look, Row
from renja_docs.document import blocks
from renja_docs.document.blocks import PageNumber, Paragraph, Properties
from renja_docs.document.paper import LANSKAP
from renja_docs.document.styles import Style
from renja_docs.machine.fault import ToolError
from renja_docs.word.wml import names
from renja_docs.word.wml import runs as text
from renja_docs.word.wml import sect as section
from renja_docs.word.wml import tbl as table
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, PackageError, Part, Relation, read, write
from renja_docs.word.wml.paragraph import paragraph
from renja_docs.word.wml.properties import describe

GRID = (6000, 6000, 3875)
"""Twips of the three columns; together the text width of a landscape F4 page."""
PADDING = 85
"""Twips left and right of the text in a cell."""
PROGRAM = "renja-docs"
HEADS = ("Semula", "Menjadi", "Keterangan")
SHADE, HEAD = "F2F2F2", "D9E2F3"


def matrix(
    rows: Iterable[Row], lama: Version, baru: Version, template: bytes, created: str
) -> bytes:
    """The .docx of a matrix. template: any .docx with the styles of the house. created: an ISO date.

    Raises ToolError where the template is no .docx.
    """
    try:
        package = read(template)
    except PackageError as error:
        raise ToolError(
            f"Templat untuk matriks.docx tidak dapat dibaca: {error}.",
            "Pulihkan dengan: git checkout -- templates",
        ) from error
    root = package.document.xml
    body = _emptied(root)
    _fill(body, rows, lama, baru)
    body.append(
        section.section(LANSKAP, PageNumber(start=1), (_footer(package),), continuous=False)
    )
    said = Properties("Matriks Perubahan", f"{lama.nama} – {baru.nama}", PROGRAM, "id-ID", created)
    describe(package, said, PROGRAM)
    package.parts = package.reachable()
    return write(package)


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
    part = package.add(
        Part(name, names.CT_FOOTER, section.header_part("footer", Style.KAKI, ("", "")))
    )
    return section.HeaderReference(
        "footer", "default", document.relate(Relation(names.TYPE_FOOTER, part.name))
    )


def _fill(body: Element, rows: Iterable[Row], lama: Version, baru: Version) -> None:
    text.text(paragraph(body, Paragraph(Style.JUDUL_DEPAN, keep_next=True)), "MATRIKS PERUBAHAN")
    for head, version in (("Semula", lama), ("Menjadi", baru)):
        said = f"{head}: {version.nama}" + (f" ({version.rincian})" if version.rincian else "")
        text.text(paragraph(body, Paragraph(Style.SUMBER, keep_next=True)), _safe(said))
    alt = "Matriks perubahan: semula, menjadi, keterangan"
    grid = table.table(body, blocks.Table(GRID, (), alt=alt), padding=PADDING)
    _row(grid, [((((head, "tebal"),),)) for head in HEADS], HEAD, header=True)
    for row in rows:
        if row.judul:
            _heading(grid, row.judul)
        else:
            _row(grid, [row.semula, row.menjadi, row.keterangan], None, header=False)
    paragraph(body, Paragraph(Style.JEDA))


def _row(
    grid: Element, cells: Iterable[tuple[Line, ...]], shade: str | None, *, header: bool
) -> None:
    row = table.row(grid, blocks.Row((), header=header, split=not header))
    for width, lines in zip(GRID, cells, strict=True):
        _lines(table.cell(row, blocks.Cell((), shade=shade), width), lines)


def _heading(grid: Element, said: str) -> None:
    row = table.row(grid, blocks.Row(()))
    cell = table.cell(row, blocks.Cell((), span=len(GRID), shade=SHADE), sum(GRID))
    _lines(cell, (((said, "tebal"),),), keep_next=True)


def _lines(cell: Element, lines: tuple[Line, ...], *, keep_next: bool = False) -> None:
    for line in lines or ((),):
        into = paragraph(cell, Paragraph(Style.SEL, keep_next=keep_next))
        for said, look in line:
            _said(into, _safe(said), look)


def _said(into: Element, said: str, look: Look) -> None:
    """A text; what went is struck through, what came is underlined, so that it can be told in black and white."""
    run = text.run(into, text.Emphasis(bold=look == "tebal"))
    if look in ("hapus", "tambah"):
        properties = etree.SubElement(run, w("rPr"))
        if look == "hapus":
            etree.SubElement(properties, w("strike"))
        else:
            etree.SubElement(properties, w("u")).set(w("val"), "single")
    text.write_text(etree.SubElement(run, w("t")), said)


def _safe(said: str) -> str:
    """A text without the characters that XML cannot hold."""
    return "".join(chain.from_iterable(c if c >= " " or c == "\t" else " " for c in said))
