"""An expression of a form, made ready: every name is looked up once, before there is any row.

Nothing can be reached but the names of `kinds` and `derived` and the functions of `form_functions`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from renja_docs.content.naskah import Naskah
from renja_docs.content.tabel import Baris, BentukTabel, Sel
from renja_docs.sense.grammar import (
    At,
    Call,
    Comparison,
    Expression,
    Literal,
    Name,
    Part,
    Product,
    Sum,
    parse,
)
from renja_docs.sense.tables.derived import NAMES_OF_ALL
from renja_docs.sense.tables.figuring import is_true
from renja_docs.sense.tables.form_functions import FUNCTIONS, total
from renja_docs.sense.tables.kinds import PLAIN, Kind, joined
from renja_docs.sense.tables.running import (
    Join,
    Run,
    applied,
    at_year,
    compared,
    counter,
    itself,
    less,
    looked_up,
    more,
    paired,
    parts,
    shared,
    times,
)
from renja_docs.sense.tables.world import Frame, Item, Items, RowCells, Scope, World
from renja_docs.text.nearest import nearest


class FormError(Exception):
    """An expression of a form that means nothing. message, advice: for its writer."""

    def __init__(self, message: str, advice: str) -> None:
        super().__init__(message)
        self.message = message
        self.advice = advice


@dataclass(frozen=True, slots=True)
class Ready:
    """An expression that can be run. kind: what its values are."""

    run: Run
    kind: Kind = PLAIN


@dataclass(frozen=True, slots=True)
class Known:
    """What an expression may name besides values: facts, tables, the columns of its form."""

    naskah: Naskah
    bentuk: BentukTabel

    @property
    def columns(self) -> tuple[str, ...]:
        """The ids of the columns of the form."""
        return tuple(kolom.id for kolom in self.bentuk.kolom)

    @property
    def facts(self) -> tuple[str, ...]:
        """The ids of the facts of perbup.yaml."""
        return tuple(fakta.id for fakta in self.naskah.perbup.fakta)

    @property
    def tables(self) -> tuple[str, ...]:
        """The ids of the tables of the content."""
        return tuple(tabel.id for tabel in self.naskah.tabel)

    def rows(self, table: str) -> tuple[Baris, ...]:
        """The typed rows of a table."""
        return next((one.baris for one in self.naskah.tabel if one.id == table), ())


def ready(source: str, around: tuple[Kind, ...], known: Known) -> Ready:
    """An expression, made ready. around: the kinds of the items around it, the content first.

    Raises FormError.
    """
    expression = parse(source)
    if expression is None:
        raise FormError(
            f"Ungkapan '{source}' tidak dapat dibaca.",
            "Periksa tanda kurung dan tanda kutipnya; teks ditulis di antara kutip: 'Jumlah'.",
        )
    return _Compiler(source, around, known).ready(expression)


def leading(source: str) -> str:
    """The name that an expression begins with: kinerja of kinerja.target; '' where it has none."""
    expression = parse(source)
    while isinstance(expression, Part | At):
        expression = expression.of
    return expression.name if isinstance(expression, Name) else ""


@dataclass(frozen=True, slots=True)
class _Compiler:
    """Makes one expression ready."""

    source: str
    around: tuple[Kind, ...]
    known: Known

    def ready(self, expression: Expression) -> Ready:
        match expression:
            case Literal(value=value):
                given = (Item(value),)
                return Ready(lambda _scope: given)
            case Name(name=name):
                return self._name(name)
            case Part(of=of, name=name):
                return self._part(of, name)
            case At(of=of, place=place):
                return Ready(at_year(self.ready(of).run, self.ready(place).run))
            case Sum(left=left, right=right, minus=minus):
                return self._two(left, right, less if minus else more)
            case Product(left=left, right=right, divides=divides):
                return self._two(left, right, shared if divides else times)
            case Comparison(left=left, sign=sign, right=right):
                return Ready(compared(self.ready(left).run, sign, self.ready(right).run))
            case Call():
                return self._call(expression)
        raise FormError(
            f"Ungkapan '{self.source}' memakai bentuk yang tidak dikenal.",
            "Pakai nama, nama.bagian, fungsi(...), + - * /, dan perbandingan.",
        )

    # --- names

    def _name(self, name: str) -> Ready:
        inmost = len(self.around) - 1
        if name in ("ke", "urut"):
            return Ready(counter(name))
        if name == "ini":
            return Ready(itself, self.around[inmost])
        for depth in range(inmost, -1, -1):
            member = NAMES_OF_ALL.member(self.around[depth], name)
            if member is not None:
                get = member.get
                return Ready(looked_up(depth, get), member.kind)
        known = (one for kind in self.around for one in NAMES_OF_ALL.all_of(kind))
        raise self._unknown(name, known)

    def _part(self, of: Expression, name: str) -> Ready:
        whole = self.ready(of)
        member = NAMES_OF_ALL.member(whole.kind, name)
        if member is None:
            raise self._unknown(name, NAMES_OF_ALL.all_of(whole.kind))
        return Ready(parts(whole.run, member.get), member.kind)

    def _unknown(self, name: str, known: Iterable[str]) -> FormError:
        names = sorted(set(known))
        near = nearest(name, [*names, *FUNCTIONS, "ke", "urut", "ini"])
        advice = f"Maksudnya '{near}'?" if near else f"Yang dikenal di sini: {', '.join(names)}."
        if not names:
            advice = "Nilai ini teks atau angka, tanpa bagian."
        return FormError(f"'{name}' dalam ungkapan '{self.source}' tidak ada.", advice)

    # --- two values

    def _two(self, left: Expression, right: Expression, join: Join) -> Ready:
        return Ready(paired(self.ready(left).run, self.ready(right).run, join))

    # --- functions

    def _call(self, call: Call) -> Ready:
        special = _SPECIAL.get(call.name)
        if special is not None:
            least, most, make = special
            self._check_arguments(call, least, most)
            return make(self, call)
        function = FUNCTIONS.get(call.name)
        if function is None:
            near = nearest(call.name, [*FUNCTIONS, *_SPECIAL])
            hint = f"Maksudnya {near}()?" if near else f"Fungsinya: {', '.join(sorted(FUNCTIONS))}."
            raise FormError(f"Fungsi {call.name}() tidak ada.", hint)
        self._check_arguments(call, function.least, function.most)
        given = [self.ready(one) for one in call.given]
        kind = joined(one.kind for one in given) if function.passes else PLAIN
        return Ready(applied(function.compute, tuple(one.run for one in given)), kind)

    def _check_arguments(self, call: Call, least: int, most: int) -> None:
        if call.named or not least <= len(call.given) <= most:
            wanted = str(least) if least == most else f"{least} sampai {most}"
            raise FormError(
                f"Fungsi {call.name}() memerlukan {wanted} isian, bukan {len(call.given)}.",
                "Bandingkan dengan daftar fungsi pada docs/templat.md.",
            )

    def within(self, kind: Kind) -> _Compiler:
        """The compiler of an expression that is evaluated for each item of a list."""
        return _Compiler(self.source, (*self.around, kind), self.known)

    def literal(self, call: Call, place: int, names: Iterable[str], what: str) -> str:
        """An argument that must be a name in quotes, one of those given."""
        name = call.argument(place, "")
        known = sorted(names)
        if name not in known:
            near = nearest(name, known)
            hint = f"Maksudnya '{near}'?" if near else f"Yang ada: {', '.join(known) or '-'}."
            raise FormError(f"{what} '{name}' dalam ungkapan '{self.source}' tidak ada.", hint)
        return name


# --- functions that do not evaluate all their arguments, or each for many items


def items_in(scope: Scope, items: Items) -> Iterable[Scope]:
    """The scopes within each item of a list."""
    for ke, item in enumerate(items, 1):
        yield scope.with_item(Frame(item.value, item.origin or scope.frames[-1].origin, ke, ke))


def _if(compiler: _Compiler, call: Call) -> Ready:
    condition, *ways = (compiler.ready(one) for one in call.given)
    test, yes = condition.run, ways[0].run
    no: Run = ways[1].run if len(ways) > 1 else lambda _scope: ()
    kind = joined(one.kind for one in ways)
    return Ready(lambda scope: yes(scope) if is_true(test(scope)) else no(scope), kind)


def _for_each(compiler: _Compiler, call: Call) -> Ready:
    whole = compiler.ready(call.given[0])
    inner = compiler.within(whole.kind).ready(call.given[1])
    many, one = whole.run, inner.run

    def run(scope: Scope) -> Items:
        return tuple(item for within in items_in(scope, many(scope)) for item in one(within))

    return Ready(run, inner.kind)


def _where(compiler: _Compiler, call: Call) -> Ready:
    whole = compiler.ready(call.given[0])
    test = compiler.within(whole.kind).ready(call.given[1]).run

    def run(scope: Scope) -> Items:
        items = whole.run(scope)
        scopes = items_in(scope, items)
        return tuple(
            item for item, within in zip(items, scopes, strict=True) if is_true(test(within))
        )

    return Ready(run, whole.kind)


def _sum(compiler: _Compiler, call: Call) -> Ready:
    """The sum of a list of numbers, or of what an expression gives for each item of a list."""
    if len(call.given) == 2 and compiler.ready(call.given[0]).kind.classes:
        each = _for_each(compiler, call).run
        return Ready(lambda scope: total(scope.world, each(scope)))
    given = tuple(compiler.ready(one).run for one in call.given)
    return Ready(lambda scope: total(scope.world, *[one(scope) for one in given]))


def _column(compiler: _Compiler, call: Call) -> Ready:
    """The cell of a column in the row whose formula is computed."""
    name = compiler.literal(call, 0, compiler.known.columns, "Kolom")
    if RowCells not in compiler.around[-1].classes:
        raise FormError("kolom() hanya ada dalam rumus kolom.", "Sebut nilainya sendiri.")

    def run(scope: Scope) -> Items:
        cells: RowCells = scope.frames[-1].value
        return cells.cells.get(name, ())

    return Ready(run)


def _switch(compiler: _Compiler, call: Call) -> Ready:
    name = compiler.literal(call, 0, compiler.known.bentuk.pilihan, "Pilihan")
    return Ready(lambda scope: (Item(scope.world.switch(name)),))


def _fact(compiler: _Compiler, call: Call) -> Ready:
    name = compiler.literal(call, 0, compiler.known.facts, "Fakta")

    def run(scope: Scope) -> Items:
        world = scope.world
        found = (one for one in world.naskah.perbup.fakta if one.id == name)
        return tuple(Item(world.said(one.nilai), one.origin.at("nilai")) for one in found)

    return Ready(run)


def _rows(compiler: _Compiler, call: Call) -> Ready:
    """The typed rows of another table."""
    name = compiler.literal(call, 0, compiler.known.tables, "Tabel")
    found = tuple(Item(row, row.origin) for row in compiler.known.rows(name))
    return Ready(lambda _scope: found, Kind((Baris,)))


def _typed(compiler: _Compiler, call: Call) -> Ready:
    """What is typed in a column of the row of a table that stands around the expression."""
    depths = [i for i, kind in enumerate(compiler.around) if Baris in kind.classes]
    if not depths:
        raise FormError("isi() hanya ada di dalam baris tabel.", "Pakai dari: baris_tabel('id').")
    name, depth = call.argument(0, "kolom"), depths[-1]

    def run(scope: Scope) -> Items:
        row: Baris = scope.frames[depth].value
        return _said(scope.world, row.sel.get(name))

    return Ready(run)


def _cell(compiler: _Compiler, call: Call) -> Ready:
    """A typed cell of a table, by the ids of table, row and column."""
    table = compiler.literal(call, 0, compiler.known.tables, "Tabel")
    rows = {str(row.id): row for row in compiler.known.rows(table) if row.id}
    row = rows[compiler.literal(call, 1, rows, "Baris")]
    cell = row.sel[compiler.literal(call, 2, row.sel, "Kolom")]
    return Ready(lambda scope: _said(scope.world, cell))


def _said(world: World, sel: Sel | None) -> Items:
    """What a typed cell prints."""
    return (Item(world.said(sel.teks), sel.origin),) if sel is not None and sel.teks else ()


Special = Callable[[_Compiler, Call], Ready]
_SPECIAL: Final[Mapping[str, tuple[int, int, Special]]] = {
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

FUNCTION_NAMES: Final = (*FUNCTIONS, *_SPECIAL)
"""All functions that an expression of a form may call."""
