"""The columns that follow from others of their row."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise
from typing import Final

from renja_docs.content.aturan_baris import Rumus
from renja_docs.content.tabel import Kolom
from renja_docs.sense import figures
from renja_docs.sense.grammar import Call, parse, parts
from renja_docs.sense.tables.compiling import ready
from renja_docs.sense.tables.figuring import figure, text
from renja_docs.sense.tables.ready import Nameable
from renja_docs.sense.tables.running import Run
from renja_docs.sense.tables.value_kinds import Kind
from renja_docs.sense.tables.view import ViewCell, view_cell
from renja_docs.sense.tables.world import Item, Items, RowCells, Scope
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import decimals, half_up

ROW: Final = Kind((RowCells,))
"""The row whose formulas are computed."""

WAYS: Final = ("jumlah", "rata-rata", "terakhir", "tidak")


@dataclass(frozen=True, slots=True)
class Formula:
    """A column that is computed. inputs: the columns it is computed from."""

    kolom: Kolom
    inputs: tuple[str, ...]
    jenis: str
    run: Run | None
    way: Run | None
    instead: Run | None


def inputs(rumus: Rumus) -> tuple[str, ...]:
    """The columns that a formula names."""
    return (*rumus.kolom, *_columns_in(rumus.ungkapan))


def columns_named(rumus: Rumus) -> tuple[str, ...]:
    """The columns that any part of a formula names, also to choose how it is computed."""
    return (*inputs(rumus), *_columns_in(rumus.cara), *_columns_in(rumus.tanpa_hasil))


def _columns_in(source: str | None) -> tuple[str, ...]:
    """The columns that an expression names."""
    expression = parse(source) if source else None
    found = parts(expression) if expression is not None else ()
    calls = (one for one in found if isinstance(one, Call) and one.name == "kolom")
    return tuple(call.argument(0, "kolom") for call in calls)


def in_order(kolom: tuple[Kolom, ...]) -> tuple[Kolom, ...]:
    """The columns with formulas, each behind those that it needs; one in a circle comes last."""
    waiting = [one for one in kolom if one.rumus is not None]
    ordered: list[Kolom] = []
    while waiting:
        needed = {one.id for one in waiting}
        free = [one for one in waiting if needed.isdisjoint(_named(one))]
        if not free:
            return (*ordered, *waiting)
        ordered += free
        waiting = [one for one in waiting if one not in free]
    return tuple(ordered)


def _named(kolom: Kolom) -> tuple[str, ...]:
    return inputs(kolom.rumus) if kolom.rumus is not None else ()


def formulas(
    known: Nameable, around: tuple[Kind, ...], filled: frozenset[str]
) -> tuple[Formula, ...]:
    """The formulas of rows that fill some columns, in the order in which they are computed.

    One that needs none of these columns says nothing in such rows. Raises BentukError.
    """
    found: list[Formula] = []
    there = set(filled)
    for kolom in in_order(known.bentuk.kolom):
        rumus, named = kolom.rumus, _named(kolom)
        if rumus is None or (named and there.isdisjoint(named)):
            continue
        there.add(kolom.id)
        found.append(_formula(kolom, rumus, named, known, (*around, ROW)))
    return tuple(found)


def _formula(
    kolom: Kolom, rumus: Rumus, named: tuple[str, ...], known: Nameable, inner: tuple[Kind, ...]
) -> Formula:
    def run(source: str | None) -> Run | None:
        return ready(source, inner, known).run if source else None

    return Formula(
        kolom=kolom,
        inputs=named,
        jenis=rumus.jenis or "",
        run=run(rumus.ungkapan),
        way=run(rumus.cara),
        instead=run(rumus.tanpa_hasil),
    )


def computed(
    those: tuple[Formula, ...], scope: Scope, cells: Mapping[str, ViewCell]
) -> Mapping[str, ViewCell]:
    """The cells of a row with those that follow; what stands in such a cell already is kept."""
    if not those:
        return cells
    found = dict(cells)
    values = {column: cell_values(cell, scope) for column, cell in cells.items()}
    within = scope.with_item(replace(scope.frames[-1], value=RowCells(values)))
    for one in those:
        if values.get(one.kolom.id):
            continue
        result = _result(one, within, [values.get(column, ()) for column in one.inputs])
        found[one.kolom.id] = view_cell(result, one.kolom)
        values[one.kolom.id] = result
    return found


def cell_values(cell: ViewCell, scope: Scope) -> Items:
    """What a cell was made of; of a typed one its figure, or else its words."""
    if cell.teks:
        said = scope.world.said(cell.teks)
        return (Item(figure(said) or said, cell.origin),)
    if cell.values:
        return cell.values
    return tuple(Item(line, cell.origin) for line in cell.lines)


def _result(one: Formula, scope: Scope, given: list[Items]) -> Items:
    """What a formula gives in a row, or what stands in its place."""
    found = one.run(scope) if one.run is not None else _of_columns(one, scope, given)
    if not found and one.instead is not None:
        return one.instead(scope)
    return found


def _of_columns(one: Formula, scope: Scope, given: list[Items]) -> Items:
    """What a formula makes of the first value of each of its columns."""
    said = one.way(scope) if one.way is not None else ()
    way = text(said[0].value) if said else "jumlah"
    value = _of_kind(one, [_first_figure(items) for items in given], way)
    if value is None:
        return ()
    origin = next((items[0].origin for items in given if items), None)
    return (Item(value, origin),)


def _first_figure(items: Items) -> Nilai | None:
    return figure(items[0].value) if items else None


def _of_kind(one: Formula, given: list[Nilai | None], way: str) -> Nilai | None:
    digits = one.kolom.desimal
    match one.jenis:
        case "persen":
            rate = figures.ratio(*given) if len(given) == 2 else None
            return Nilai(rate, "%", digits) if rate is not None else None
        case "pertumbuhan":
            return _growth(given, digits)
        case _:
            return _of_numbers(given, _WORK.get(one.jenis) or _joining(way), digits)


Work = Callable[[list[Decimal]], Decimal | None]


def _joining(way: str) -> Work:
    """Figures of years made one in a way."""
    if way not in WAYS or way == "tidak":
        return lambda _numbers: None
    known = next(one for one in ("jumlah", "rata-rata", "terakhir") if one == way)
    return lambda numbers: figures.together(numbers, known)


_WORK: Final[Mapping[str, Work]] = {
    "selisih": lambda numbers: numbers[0] - sum(numbers[1:], Decimal(0)),
    "rata-rata": lambda numbers: sum(numbers, Decimal(0)) / len(numbers),
}


def _of_numbers(given: list[Nilai | None], work: Work, digits: int) -> Nilai | None:
    """What a work makes of the figures that are there; nothing where their units differ."""
    there = _there(given)
    if not there or not figures.same_unit(*there):
        return None
    amount = work(list(_numbers(there)))
    if amount is None:
        return None
    needed = decimals(amount)
    if needed > max(digits, *(one.desimal for one in there)):
        amount = half_up(amount, digits)
        needed = decimals(amount)
    unit = next((one.satuan for one in there if one.satuan), "")
    return Nilai(amount, unit, needed)


def _numbers(given: list[Nilai]) -> Iterator[Decimal]:
    for one in given:
        if one.angka is not None:
            yield one.angka


def _there(given: list[Nilai | None]) -> list[Nilai]:
    """The values that are numbers."""
    return [one for one in given if one is not None and one.angka is not None]


def _growth(given: list[Nilai | None], digits: int) -> Nilai | None:
    """The mean growth from each figure to the next, in percent."""
    numbers = list(_numbers(_there(given)))
    if len(numbers) < max(2, len(given)) or not all(numbers[:-1]):
        return None
    rates = [(after - before) / before * 100 for before, after in pairwise(numbers)]
    return Nilai(sum(rates, Decimal(0)) / len(rates), "%", digits)
