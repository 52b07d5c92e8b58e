"""The rules of the structural gate for tables. They are XPath, for tables may have 100 000 cells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lxml import etree

from renja_docs.word.foreign_styles import is_foreign
from renja_docs.word.place import place
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import W, w
from renja_docs.word.wml.package import Part
from renja_docs.word.wml.sect import text_width


def _xpath(expression: str) -> etree.XPath:
    return etree.XPath(expression, namespaces={"w": W})


_OPEN_CELLS: Final = _xpath("w:tr/w:tc[not(*[last()][self::w:p])]")
_COLUMNS: Final = _xpath("count(w:tblGrid/w:gridCol)")
_GRID: Final = _xpath("sum(w:tblGrid/w:gridCol/@w:w)")
_UNEVEN: Final = _xpath(
    "w:tr[count(w:tc) - count(w:tc/w:tcPr/w:gridSpan) + sum(w:tc/w:tcPr/w:gridSpan/@w:val) "
    "+ sum(w:trPr/w:gridBefore/@w:val) + sum(w:trPr/w:gridAfter/@w:val) != $columns]"
)
_UNSTARTED: Final = _xpath("w:tr[1]/w:tc[w:tcPr/w:vMerge[not(@w:val) or @w:val = 'continue']]")
_WIDE_CELLS: Final = _xpath(
    "w:tr[not(w:trPr/w:gridBefore or w:trPr/w:gridAfter) and w:tc/w:tcPr/w:tcW[@w:type = 'dxa'] "
    "and not(w:tc/w:tcPr/w:tcW[not(@w:type = 'dxa')]) and not(sum(w:tc/w:tcPr/w:tcW/@w:w) = $width)]"
)
_LATE_HEADERS: Final = _xpath(
    "w:tr[w:trPr/w:tblHeader][preceding-sibling::w:tr[not(w:trPr/w:tblHeader)]]"
)


def table_faults(part: Part) -> Iterator[str]:
    """Cells end in a paragraph, rows fill the grid, tables fit between the margins.

    How a foreign file measures its tables is its own affair: Word mends it as it always has.
    """
    root = part.xml
    for table in root.iter(w("tbl")):
        following = table.getnext()
        if following is not None and following.tag == w("tbl"):
            yield f"{place(part, following)}: dua tabel tanpa paragraf di antaranya"
        yield from (
            f"{place(part, cell)}: sel tidak diakhiri paragraf"
            for cell in found(_OPEN_CELLS, table)
        )
        if not is_foreign(table):
            yield from _rows(part, table)
    yield from _fit(part, root)


def found(rule: etree.XPath, element: Element, **values: float) -> list[Element]:
    """The elements that a rule names."""
    result = rule(element, **values)
    return [e for e in result if isinstance(e, etree._Element)] if isinstance(result, list) else []


def _number(rule: etree.XPath, element: Element) -> float:
    result = rule(element)
    return result if isinstance(result, float) else 0.0


def _rows(part: Part, table: Element) -> Iterator[str]:
    columns, width = _number(_COLUMNS, table), _number(_GRID, table)
    for row in found(_UNEVEN, table, columns=columns):
        yield f"{place(part, row)}: baris tidak mengisi {columns:g} kolom kisi"
    for cell in found(_UNSTARTED, table):
        yield f"{place(part, cell)}: gabungan sel ke bawah tanpa awal"
    if table.find(f"{w('tblPr')}/{w('tblLayout')}") is not None:
        for row in found(_WIDE_CELLS, table, width=width):
            yield f"{place(part, row)}: lebar sel tidak berjumlah {width:g}"
    header = next(table.iter(w("tblHeader")), None)
    if header is not None:
        for row in found(_LATE_HEADERS, table):
            yield f"{place(part, row)}: baris kepala tabel berdiri sesudah baris isi"


def _fit(part: Part, root: Element) -> Iterator[str]:
    """A table of the body is not wider than the text of its section; one with lines is as wide."""
    body = root.find(w("body"))
    waiting: list[Element] = []
    for element in body if body is not None else ():
        if element.tag == w("tbl"):
            waiting += [] if is_foreign(element) else [element]
            continue
        section = (
            element if element.tag == w("sectPr") else element.find(f"{w('pPr')}/{w('sectPr')}")
        )
        if section is not None:
            yield from (
                fault for table in waiting for fault in _too_wide(part, table, text_width(section))
            )
            waiting = []


def _too_wide(part: Part, table: Element, room: int) -> Iterator[str]:
    indent = table.find(f"{w('tblPr')}/{w('tblInd')}")
    left = int(indent.get(w("w"), "0")) if indent is not None else 0
    width = left + _number(_GRID, table)
    if width > room:
        yield f"{place(part, table)}: tabel selebar {width:g} melebihi lebar teks {room}"
    elif width < room and table.find(f"{w('tblPr')}/{w('tblBorders')}") is not None:
        yield f"{place(part, table)}: tabel selebar {width:g} kurang dari lebar teks {room}"
