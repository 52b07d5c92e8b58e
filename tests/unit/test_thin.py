"""Large tables are looked at row by row of different form.

What is wrong in one row of thousands is found.
"""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy

import pytest
from lxml import etree

from renja_docs.word.thin import thinned
from renja_docs.word.verify import package_faults
from renja_docs.word.wml import package as opc
from renja_docs.word.wml.element import Element
from renja_docs.word.wml.names import w
from renja_docs.word.wml.package import Package
from tests import naskah_render

ROWS = 1000


def large() -> tuple[Package, list[Element]]:
    """A sound document with a table as long as that of a large office, and its rows."""
    package = opc.read(naskah_render.written())
    table = next(
        t
        for t in package.document.xml.iter(w("tbl"))
        if next(t.iter(w("tblHeader")), None) is not None
    )
    last = list(table.iterchildren(w("tr")))[-1]
    for number in range(ROWS):
        row = deepcopy(last)
        for text in row.iter(w("t")):
            text.text = f"{text.text} {number}"
        table.append(row)
    return package, list(table.iterchildren(w("tr")))


def without_cell(row: Element) -> None:
    row.remove(row[-1])


def without_style(row: Element) -> None:
    next(row.iter(w("pStyle"))).set(w("val"), "TidakAda")


def out_of_order(row: Element) -> None:
    properties = next(e for e in row.iter(w("pPr")) if len(e) > 1)
    properties.append(properties[0])


def not_closed(row: Element) -> None:
    row[-1].remove(row[-1][-1])


def test_a_sound_large_table_passes() -> None:
    """Rows that differ in their text alone are as sound as the first of them."""
    assert package_faults(large()[0]) == []


def test_equal_rows_are_looked_at_once() -> None:
    """Of a thousand rows of one form, few are left; the package itself is not touched."""
    package, rows = large()
    left = sum(1 for _ in thinned(package).document.xml.iter(w("tr")))
    assert left < 60
    assert sum(1 for _ in package.document.xml.iter(w("tr"))) > len(rows) > ROWS


def wrong_id(row: Element) -> None:
    mark = etree.SubElement(next(row.iter(w("p"))), w("bookmarkEnd"))
    mark.set(w("id"), "satu")


def wrong_run(row: Element) -> None:
    run = next(row.iter(w("r")))
    etree.SubElement(run, w("p"))


@pytest.mark.parametrize(
    "fault", [without_cell, without_style, out_of_order, not_closed, wrong_id, wrong_run]
)
@pytest.mark.parametrize("where", [-1, ROWS // 2])
def test_one_bad_row_of_a_thousand_is_named(fault: Callable[[Element], None], where: int) -> None:
    """Its fault is told with the words that stand there, for a person to find it."""
    package, rows = large()
    fault(rows[where])
    faults = package_faults(package)
    assert faults
    assert any("dekat" in told for told in faults) or fault is without_style


def test_a_row_with_a_table_in_it_is_kept() -> None:
    """Rows in rows are never taken for repetitions."""
    package, rows = large()
    for row in rows[-2:]:
        inner = deepcopy(rows[0].getparent())
        assert inner is not None
        for extra in list(inner.iterchildren(w("tr")))[1:]:
            inner.remove(extra)
        row[-1].insert(1, inner)
    assert len(list(thinned(package).document.xml.iter(w("tbl")))) == len(
        list(package.document.xml.iter(w("tbl")))
    )
