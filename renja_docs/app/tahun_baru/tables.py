"""tabel/*.yaml in the next year: a column of year n-2 takes what stood in that of n-1.

The year of a column is read from its head: 'Tahun {{ n - 2 }}'. Cells that are computed follow by
themselves. What nobody can know yet is opened: the latest realisation, the latest target.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.app.tahun_baru.book import YearChanges
from renja_docs.content.origin import Origin
from renja_docs.content.tabel import Baris, BentukTabel, Tabel

_YEAR: Final = re.compile(r"\{\{\s*n\s*(?:(?P<sign>[+-])\s*(?P<count>\d+)\s*)?\}\}")
_STEM: Final = re.compile(r"-?n\d*\Z")
"""The end of the name of a column that tells its year: target-n2."""
_FORECAST: Final = "proyeksi"
_TARGET: Final = "target"

Years = Mapping[str, int]
"""How many years from the plan year the columns with a year are, by their ids."""


def shift(book: YearChanges, n: int) -> None:
    """All tables with rows of their own, for plan year n."""
    for tabel in book.naskah.tabel:
        bentuk = book.naskah.form_of(tabel)
        if bentuk is not None and tabel.baris:
            _shift_table(book, tabel, bentuk, n)


def _shift_table(book: YearChanges, tabel: Tabel, bentuk: BentukTabel, n: int) -> None:
    years = dict(_years(bentuk))
    if not years:
        book.mark(tabel.origin.parts.get("id"), "isi tabel ini untuk tahun yang baru")
        return
    for row in _rows(tabel.baris):
        cells = {id_: row.sel[id_].origin for id_ in years if id_ in row.sel}
        if cells:
            _shift_row(book, tabel.id, row, cells, years, n)


def _years(bentuk: BentukTabel) -> Iterator[tuple[str, int]]:
    """The columns whose head names one year."""
    for kolom in bentuk.kolom:
        told = _YEAR.findall(kolom.judul)
        if len(told) == 1:
            sign, count = told[0]
            yield kolom.id, int(f"{sign}{count or 0}")


def _rows(rows: tuple[Baris, ...]) -> Iterator[Baris]:
    for row in rows:
        yield row
        yield from _rows(row.baris)


def _shift_row(
    book: YearChanges, tabel: str, row: Baris, cells: Mapping[str, Origin], years: Years, n: int
) -> None:
    """A row: what is typed moves one year back, what is computed stays."""
    opened: list[str] = []
    for id_, origin in cells.items():
        if origin.parts or "{{" in (row.sel[id_].teks or ""):
            continue
        source = _source(id_, years)
        new = book.typed(cells.get(source)) if source else ""
        if "{{" in new:
            new = ""
        book.put(origin, new, f"{tabel} {row.id or ''} {id_}".replace("  ", " "))
        if not new:
            opened.append(f"{id_} (tahun {n + years[id_]})")
    told = [id_ for id_ in ("keterangan", "catatan", "faktor") if _is_typed(row, id_)]
    if opened or told:
        book.mark(row.origin, ", ".join([*opened, *told]), opened=True)


def _is_typed(row: Baris, id_: str) -> bool:
    """True for words about the year that was."""
    cell = row.sel.get(id_)
    return cell is not None and bool(cell.teks) and "{{" not in (cell.teks or "")


def _source(id_: str, years: Years) -> str:
    """The column that a column takes its next value from, '' where there is none."""
    stems = [_STEM.sub("", id_)]
    if stems[0] == _FORECAST:
        stems.append(_TARGET)
    for stem in stems:
        for other, year in years.items():
            if year == years[id_] + 1 and _STEM.sub("", other) == stem:
                return other
    return ""
