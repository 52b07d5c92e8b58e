"""nilai('keragaan', 'koperasi', 'tahun-n2'): what stands in a cell of a table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from renja_docs.sense.expressions import OPEN, ExpressionError, Quantity, Result, printed
from renja_docs.sense.functions.context import Cell, Context, missing
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call


def _compute(context: Context, /, tabel: Result, baris: Result, kolom: Result) -> Quantity | str:
    wanted = (printed(tabel), printed(baris), printed(kolom))
    cell = context.indexes.cells.get(wanted)
    if cell is None:
        raise _missing(wanted, context.indexes.cells)
    if not cell.teks and context.may_be_open:
        return OPEN
    return context.told(cell.teks or "")


def _missing(wanted: Cell, cells: Iterable[Cell]) -> ExpressionError:
    """The fault of a cell that is not there, told at its table, its row or its column."""
    tabel, baris, kolom = wanted
    known = list(cells)
    tables = _distinct(table for table, _, _ in known)
    if tabel not in tables:
        return missing("tabel", tabel, tables)
    of_table = [cell for cell in known if cell[0] == tabel]
    rows = _distinct(row for _, row, _ in of_table)
    if baris not in rows:
        return missing(f"baris tabel {tabel}", baris, rows)
    columns = _distinct(column for _, row, column in of_table if row == baris)
    return missing(f"kolom tabel {tabel}", kolom, columns)


def _distinct(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))


def _tells(call: Call) -> tuple[str, ...]:
    cell = (call.argument(0, "tabel"), call.argument(1, "baris"), call.argument(2, "kolom"))
    return ("sel:" + "/".join(cell),)


FUNCTION: Final = Function(
    name="nilai",
    examples=(
        Example(
            "{{ nilai('keragaan', 'jumlah-koperasi', 'tahun-n2') }}",
            "1.250 unit",
            "isi sel: id tabel, baris, dan kolomnya",
        ),
    ),
    reads=frozenset({"Tabel", "Baris", "Sel"}),
    tells=_tells,
    compute=_compute,
)
