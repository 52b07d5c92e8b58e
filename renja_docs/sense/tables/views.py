"""Which rows a table shows: those that are typed, or those that the rules of its form make."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from renja_docs.content.aturan_baris import JumlahTabel
from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import Baris, BentukTabel, Kolom, Tabel
from renja_docs.sense.tables.form_functions import total
from renja_docs.sense.tables.formulas import Formula, cell_values, computed, formulas, in_order
from renja_docs.sense.tables.ready import Nameable
from renja_docs.sense.tables.row_rules import WHOLE, RowMaker, row_rules
from renja_docs.sense.tables.value_kinds import Kind
from renja_docs.sense.tables.view import RowLevel, ViewCell, ViewRow, line, merged, view_cell
from renja_docs.sense.tables.world import Items, Scope, ScopeItem, World

TYPED = Kind((Baris,))
"""A typed row, in which the formulas of its columns are computed."""

_NOT_ADDED: tuple[RowLevel, ...] = ("judul", "label", "jumlah")
"""Rows that a sum over all rows passes over."""


def view(
    naskah: Naskah, tabel: Tabel, bentuk: BentukTabel, said: Callable[[str], str]
) -> tuple[ViewRow, ...]:
    """The rows of a table in printed order. said: prints a text with expressions."""
    world = World(naskah, tabel, bentuk, said)
    scope = Scope(world, (ScopeItem(world, world.origin),))
    known = Nameable(naskah, bentuk)
    columns: Mapping[str, Kolom] = {kolom.id: kolom for kolom in bentuk.kolom}
    if bentuk.baris:
        rows = tuple(RowMaker(columns).rows(row_rules(known), scope))
    else:
        rows = tuple(_TypedRows(known, scope).rows(tabel.baris))
    return (*rows, *(_total(one, rows, columns, known, scope) for one in bentuk.jumlah))


# --- typed rows


@dataclass(frozen=True, slots=True)
class _TypedRows:
    """The rows of a table itself."""

    known: Nameable
    scope: Scope
    made: dict[frozenset[str], tuple[Formula, ...]] = field(default_factory=dict)

    def rows(self, rows: tuple[Baris, ...]) -> Iterator[ViewRow]:
        """A column of numbers counts the rows that are no heading."""
        numbered = (kolom.id for kolom in self.known.bentuk.kolom if kolom.jenis == "nomor")
        nomor = next(numbered, "")
        counted = 0
        for baris in rows:
            cells = _cells(baris)
            if nomor and not baris.judul and nomor not in cells:
                counted += baris.nomor is None
                cells[nomor] = line(baris.nomor or str(counted))
            yield from self._with_children(baris, cells, nomor)

    def _with_children(
        self, baris: Baris, cells: dict[str, ViewCell], nomor: str
    ) -> Iterator[ViewRow]:
        """A row, or those below it, its own cells merged down over them. nomor: '' without one."""
        level: RowLevel = "judul" if baris.judul else ""
        if not baris.baris:
            yield ViewRow(level, self._computed(baris, cells), baris.origin)
            return
        below = [
            ViewRow(level, self._computed(anak, cells | _cells(anak)), anak.origin)
            for anak in baris.baris
        ]
        shared = dict.fromkeys((*cells, nomor) if nomor else cells)
        yield from merged(below, shared)

    def _computed(self, baris: Baris, cells: Mapping[str, ViewCell]) -> Mapping[str, ViewCell]:
        those = self._formulas(frozenset(cells))
        within = self.scope.with_item(ScopeItem(baris, baris.origin))
        return computed(those, within, cells)

    def _formulas(self, filled: frozenset[str]) -> tuple[Formula, ...]:
        """The formulas of rows that fill some columns, made ready once."""
        if filled not in self.made:
            self.made[filled] = formulas(self.known, (WHOLE, TYPED), filled)
        return self.made[filled]


def _cells(baris: Baris) -> dict[str, ViewCell]:
    return {
        kolom: ViewCell(teks=sel.teks, isi=sel.isi, origin=sel.origin)
        for kolom, sel in baris.sel.items()
    }


# --- sums


def _total(
    one: JumlahTabel,
    rows: Iterable[ViewRow],
    columns: Mapping[str, Kolom],
    known: Nameable,
    scope: Scope,
) -> ViewRow:
    """The row that adds up columns, with the formulas that need no more than these."""
    added = [row for row in rows if _is_added(row, one)]
    cells: dict[str, ViewCell] = {one.di: ViewCell(teks=one.judul, origin=one.origin)}
    for column in one.kolom:
        cells[column] = view_cell(_sum(added, column, scope), columns.get(column))
    those = formulas(_of_sums(known, frozenset(one.kolom)), (WHOLE,), frozenset(one.kolom))
    return ViewRow("jumlah", computed(those, scope, cells), one.origin)


def _is_added(row: ViewRow, one: JumlahTabel) -> bool:
    if one.tingkat is None:
        return row.level not in _NOT_ADDED
    return row.level == ("" if one.tingkat == "biasa" else one.tingkat)


def _sum(rows: Iterable[ViewRow], column: str, scope: Scope) -> Items:
    cells = (row.cells[column] for row in rows if column in row.cells)
    values = [cell_values(cell, scope) for cell in cells if cell.merge != "go"]
    return total(scope.world, *values)


def _of_sums(known: Nameable, summed: frozenset[str]) -> Nameable:
    """The form for its sums: with the formulas of a kind that need no more than summed columns.

    How a single row joins years, or what its expressions name, says nothing of a sum of rows.
    """
    there = set(summed)
    columns: list[Kolom] = []
    for one in in_order(known.bentuk.kolom):
        if one.rumus is not None and one.rumus.jenis and there.issuperset(one.rumus.kolom):
            rumus = replace(one.rumus, cara=None, tanpa_hasil=None)
            columns.append(replace(one, rumus=rumus))
            there.add(one.id)
    return Nameable(known.naskah, replace(known.bentuk, kolom=tuple(columns)))
