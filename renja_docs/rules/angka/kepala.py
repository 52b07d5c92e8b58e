"""What the columns of a table say of their cells: which figure of an indicator, of which year."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.content.tabel import Kolom
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

BERANGKA: Final = frozenset({"angka", "nilai", "rupiah"})
"""Kinds of columns that hold figures."""

_COLUMN_OF_A_YEAR: Final = re.compile(r"(?:(target|realisasi|proyeksi|tahun|capaian)-)?n(\d)?\Z")
_YEAR_IN_HEAD: Final = re.compile(r"\b20\d{2}\b")
_ROLE_IN_HEAD: Final = re.compile(r"\b(target|realisasi|proyeksi)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Kepala:
    """The head of a column. kolom, jenis: its id and its kind.

    role: target, realisasi, proyeksi, tahun, or the id of the column. years_back: years before the
    plan year, None for a column of no year.
    """

    kolom: str
    jenis: str
    role: str
    years_back: int | None = None


def heads(reading: Reading, tabel: Place) -> Mapping[str, Kepala]:
    """The heads of the columns of a table by their ids; none where it has no layout."""
    layout = reading.tree.layout(tabel)
    if layout is None:
        return {}
    plan_year = reading.naskah.perbup.tahun_rencana
    return {kolom.id: _head(kolom, plan_year) for kolom in layout.of("kolom")}


def head_of_nothing(kolom: str) -> Kepala:
    """The head of a column that the layout of the table does not know."""
    if _COLUMN_OF_A_YEAR.match(kolom):
        return _of_year(kolom, "angka")
    return Kepala(kolom, "teks", kolom)


def _head(place: Place, plan_year: int | None) -> Kepala:
    """The role and the year of a column, from its id or else from its words."""
    kolom, jenis = place.id, place.node_of(Kolom).jenis
    if _COLUMN_OF_A_YEAR.match(kolom):
        return _of_year(kolom, jenis)
    words = place.printed("judul")
    years = _YEAR_IN_HEAD.findall(words)
    if not plan_year or len(years) != 1:
        return Kepala(kolom, jenis, kolom)
    return Kepala(kolom, jenis, _role(words) or kolom, plan_year - int(years[0]))


def _of_year(kolom: str, jenis: str) -> Kepala:
    """A column that its id calls one of a year: 'target-n2', 'n'."""
    role, _, year = kolom.rpartition("-")
    return Kepala(kolom, jenis, role, int(year.removeprefix("n") or 0))


def _role(words: str) -> str:
    """What the words of a head say that its figures are, '' where they do not."""
    role = _ROLE_IN_HEAD.search(words)
    if role is None:
        return ""
    return role[1].casefold()
