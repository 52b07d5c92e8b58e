"""Rules on tables (17.4)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.word.foreign_styles import is_foreign
from renja_docs.word.gate.page_layout import section_of
from renja_docs.word.gate.vicinity import vicinity
from renja_docs.word.gate.xpath import found, number, xpath
from renja_docs.word.wml import names
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package, Part
from renja_docs.word.wml.sect import text_width

_OPEN_CELLS: Final = xpath("w:tr/w:tc[not(*[last()][self::w:p])]")
_COLUMNS: Final = xpath("count(w:tblGrid/w:gridCol)")
_GRID: Final = xpath("sum(w:tblGrid/w:gridCol/@w:w)")
_UNEVEN: Final = xpath(
    "w:tr[count(w:tc) - count(w:tc/w:tcPr/w:gridSpan) + sum(w:tc/w:tcPr/w:gridSpan/@w:val) "
    "+ sum(w:trPr/w:gridBefore/@w:val) + sum(w:trPr/w:gridAfter/@w:val) != $columns]"
)
_UNSTARTED: Final = xpath("w:tr[1]/w:tc[w:tcPr/w:vMerge[not(@w:val) or @w:val = 'continue']]")
_WIDE_CELLS: Final = xpath(
    "w:tr[not(w:trPr/w:gridBefore or w:trPr/w:gridAfter) and w:tc/w:tcPr/w:tcW[@w:type = 'dxa'] "
    "and not(w:tc/w:tcPr/w:tcW[not(@w:type = 'dxa')]) "
    "and not(sum(w:tc/w:tcPr/w:tcW/@w:w) = $width)]"
)
_LATE_HEADERS: Final = xpath(
    "w:tr[w:trPr/w:tblHeader][preceding-sibling::w:tr[not(w:trPr/w:tblHeader)]]"
)


def tables(package: Package) -> Iterator[str]:
    """Cells end in a paragraph, rows fill the grid, tables fit between the margins.

    How a foreign file measures its tables is its own affair: Word mends it as it always has.
    """
    for part in package.of_type(*names.TEXTS):
        for table in part.xml.iter(w("tbl")):
            yield from _paragraphs(part, table)
            if not is_foreign(table):
                yield from _rows(part, table)
        yield from _fit(part)


def _paragraphs(part: Part, table: Element) -> Iterator[str]:
    """A paragraph parts two tables, and closes each cell (17.4.66)."""
    following = table.getnext()
    if following is not None and following.tag == w("tbl"):
        yield f"{vicinity(part, following)}: dua tabel tanpa paragraf di antaranya"
    if table.find(w("tr")) is None:
        yield f"{vicinity(part, table)}: tabel tanpa baris"
    for cell in found(_OPEN_CELLS, table):
        yield f"{vicinity(part, cell)}: sel tidak diakhiri paragraf"


def _rows(part: Part, table: Element) -> Iterator[str]:
    columns = number(_COLUMNS, table)
    for row in found(_UNEVEN, table, columns=columns):
        yield f"{vicinity(part, row)}: baris tidak mengisi {columns:g} kolom kisi"
    for cell in found(_UNSTARTED, table):
        yield f"{vicinity(part, cell)}: gabungan sel ke bawah tanpa awal"
    if table.find(f"{w('tblPr')}/{w('tblLayout')}") is not None:
        yield from _widths(part, table)
    if next(table.iter(w("tblHeader")), None) is not None:
        for row in found(_LATE_HEADERS, table):
            yield f"{vicinity(part, row)}: baris kepala tabel berdiri sesudah baris isi"


def _widths(part: Part, table: Element) -> Iterator[str]:
    width = number(_GRID, table)
    for row in found(_WIDE_CELLS, table, width=width):
        yield f"{vicinity(part, row)}: lebar sel tidak berjumlah {width:g}"


def _fit(part: Part) -> Iterator[str]:
    """A table of the body is not wider than the text of its section; one with lines is as wide."""
    body = part.xml.find(w("body"))
    if body is None:
        return
    waiting: list[Element] = []
    for element in body:
        if element.tag == w("tbl"):
            if not is_foreign(element):
                waiting.append(element)
            continue
        section = section_of(element)
        if section is not None:  # it stands behind all that is in it
            for table in waiting:
                yield from _misfit(part, table, text_width(section))
            waiting = []


def _misfit(part: Part, table: Element, room: int) -> Iterator[str]:
    width = _indent(table) + number(_GRID, table)
    lined = table.find(f"{w('tblPr')}/{w('tblBorders')}") is not None
    if width > room:
        yield f"{vicinity(part, table)}: tabel selebar {width:g} melebihi lebar teks {room}"
    elif width < room and lined:
        yield f"{vicinity(part, table)}: tabel selebar {width:g} kurang dari lebar teks {room}"


def _indent(table: Element) -> int:
    indent = table.find(f"{w('tblPr')}/{w('tblInd')}")
    if indent is None:
        return 0
    return int(indent.get(w("w"), "0"))
