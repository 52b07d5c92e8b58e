"""Functions of forms that do not evaluate all their arguments, or each for many items."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from renja_docs.content.tabel import Baris, Sel
from renja_docs.sense.grammar import (
    Call,
)
from renja_docs.sense.tables.figuring import is_true
from renja_docs.sense.tables.form_functions import total
from renja_docs.sense.tables.ready import BentukError, Compiler, Ready
from renja_docs.sense.tables.running import (
    Run,
)
from renja_docs.sense.tables.value_kinds import Kind, joined
from renja_docs.sense.tables.world import Item, Items, RowCells, Scope, ScopeItem, World


def items_in(scope: Scope, items: Items) -> Iterable[Scope]:
    """The scopes within each item of a list."""
    for ke, item in enumerate(items, 1):
        yield scope.with_item(ScopeItem(item.value, item.origin or scope.frames[-1].origin, ke, ke))


def _if(compiler: Compiler, call: Call) -> Ready:
    condition, *ways = (compiler.ready(one) for one in call.given)
    test, yes = condition.run, ways[0].run
    no: Run = ways[1].run if len(ways) > 1 else lambda _scope: ()
    kind = joined(one.kind for one in ways)
    return Ready(lambda scope: yes(scope) if is_true(test(scope)) else no(scope), kind)


def _for_each(compiler: Compiler, call: Call) -> Ready:
    whole = compiler.ready(call.given[0])
    inner = compiler.within(whole.kind).ready(call.given[1])
    many, one = whole.run, inner.run

    def run(scope: Scope) -> Items:
        return tuple(item for within in items_in(scope, many(scope)) for item in one(within))

    return Ready(run, inner.kind)


def _where(compiler: Compiler, call: Call) -> Ready:
    whole = compiler.ready(call.given[0])
    test = compiler.within(whole.kind).ready(call.given[1]).run

    def run(scope: Scope) -> Items:
        items = whole.run(scope)
        scopes = items_in(scope, items)
        return tuple(
            item for item, within in zip(items, scopes, strict=True) if is_true(test(within))
        )

    return Ready(run, whole.kind)


def _sum(compiler: Compiler, call: Call) -> Ready:
    """The sum of a list of numbers, or of what an expression gives for each item of a list."""
    if len(call.given) == 2 and compiler.ready(call.given[0]).kind.classes:
        each = _for_each(compiler, call).run
        return Ready(lambda scope: total(scope.world, each(scope)))
    given = tuple(compiler.ready(one).run for one in call.given)
    return Ready(lambda scope: total(scope.world, *[one(scope) for one in given]))


def _column(compiler: Compiler, call: Call) -> Ready:
    """The cell of a column in the row whose formula is computed."""
    name = compiler.literal(call, 0, compiler.known.columns, "Kolom")
    if RowCells not in compiler.around[-1].classes:
        raise BentukError("kolom() hanya ada dalam rumus kolom.", "Sebut nilainya sendiri.")

    def run(scope: Scope) -> Items:
        cells: RowCells = scope.frames[-1].value
        return cells.cells.get(name, ())

    return Ready(run)


def _switch(compiler: Compiler, call: Call) -> Ready:
    name = compiler.literal(call, 0, compiler.known.bentuk.pilihan, "Pilihan")
    return Ready(lambda scope: (Item(scope.world.switch(name)),))


def _fact(compiler: Compiler, call: Call) -> Ready:
    name = compiler.literal(call, 0, compiler.known.facts, "Fakta")

    def run(scope: Scope) -> Items:
        world = scope.world
        found = (one for one in world.naskah.perbup.fakta if one.id == name)
        return tuple(Item(world.said(one.nilai), one.origin.at("nilai")) for one in found)

    return Ready(run)


def _rows(compiler: Compiler, call: Call) -> Ready:
    """The typed rows of another table."""
    name = compiler.literal(call, 0, compiler.known.tables, "Tabel")
    found = tuple(Item(row, row.origin) for row in compiler.known.rows(name))
    return Ready(lambda _scope: found, Kind((Baris,)))


def _typed(compiler: Compiler, call: Call) -> Ready:
    """What is typed in a column of the row of a table that stands around the expression."""
    depths = [i for i, kind in enumerate(compiler.around) if Baris in kind.classes]
    if not depths:
        raise BentukError("isi() hanya ada di dalam baris tabel.", "Pakai dari: baris_tabel('id').")
    name, depth = call.argument(0, "kolom"), depths[-1]

    def run(scope: Scope) -> Items:
        row: Baris = scope.frames[depth].value
        return _said(scope.world, row.sel.get(name))

    return Ready(run)


def _cell(compiler: Compiler, call: Call) -> Ready:
    """A typed cell of a table, by the ids of table, row and column."""
    table = compiler.literal(call, 0, compiler.known.tables, "Tabel")
    rows = {str(row.id): row for row in compiler.known.rows(table) if row.id}
    row = rows[compiler.literal(call, 1, rows, "Baris")]
    cell = row.sel[compiler.literal(call, 2, row.sel, "Kolom")]
    return Ready(lambda scope: _said(scope.world, cell))


def _said(world: World, sel: Sel | None) -> Items:
    """What a typed cell prints."""
    return (Item(world.said(sel.teks), sel.origin),) if sel is not None and sel.teks else ()


Special = Callable[[Compiler, Call], Ready]

SPECIAL: Final[Mapping[str, tuple[int, int, Special]]] = {
    "bila": (2, 3, _if),
    "tiap": (2, 2, _for_each),
    "saring": (2, 2, _where),
    "jumlah": (1, 20, _sum),
    "kolom": (1, 1, _column),
    "pilihan": (1, 1, _switch),
    "fakta": (1, 1, _fact),
    "baris_tabel": (1, 1, _rows),
    "isi": (1, 1, _typed),
    "sel": (3, 3, _cell),
}
"""Functions by name, with the least and the most of their arguments."""
