"""An expression of a form, made ready: every name is looked up once, before there is any row.

Nothing can be reached but the names of `kinds` and `derived` and the functions of `form_functions`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from renja_docs.sense.grammar import (
    At,
    Call,
    Expression,
    Literal,
    Name,
    PartOf,
    Product,
    Sum,
    ValueComparison,
    parse,
)
from renja_docs.sense.tables.derived import NAMES_OF_ALL
from renja_docs.sense.tables.form_functions import FUNCTIONS
from renja_docs.sense.tables.ready import BentukError, Nameable, Ready
from renja_docs.sense.tables.running import (
    Join,
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
from renja_docs.sense.tables.special_functions import SPECIAL
from renja_docs.sense.tables.value_kinds import PLAIN, Kind, joined
from renja_docs.sense.tables.world import Item
from renja_docs.text.nearest import nearest


def ready(source: str, around: tuple[Kind, ...], known: Nameable) -> Ready:
    """An expression, made ready. around: the kinds of the items around it, the content first.

    Raises BentukError.
    """
    expression = parse(source)
    if expression is None:
        raise BentukError(
            f"Ungkapan '{source}' tidak dapat dibaca.",
            "Periksa tanda kurung dan tanda kutipnya; teks ditulis di antara kutip: 'Jumlah'.",
        )
    return _Compiler(source, around, known).ready(expression)


def leading(source: str) -> str:
    """The name that an expression begins with: kinerja of kinerja.target; '' where it has none."""
    expression = parse(source)
    while isinstance(expression, PartOf | At):
        expression = expression.of
    return expression.name if isinstance(expression, Name) else ""


@dataclass(frozen=True, slots=True)
class _Compiler:
    """Makes one expression ready."""

    source: str
    around: tuple[Kind, ...]
    known: Nameable

    def ready(self, expression: Expression) -> Ready:
        match expression:
            case Literal(value=value):
                given = (Item(value),)
                return Ready(lambda _scope: given)
            case Name(name=name):
                return self._name(name)
            case PartOf(of=of, name=name):
                return self._part(of, name)
            case At(of=of, place=place):
                return Ready(at_year(self.ready(of).run, self.ready(place).run))
            case Sum(left=left, right=right, minus=minus):
                return self._two(left, right, less if minus else more)
            case Product(left=left, right=right, divides=divides):
                return self._two(left, right, shared if divides else times)
            case ValueComparison(left=left, sign=sign, right=right):
                return Ready(compared(self.ready(left).run, sign, self.ready(right).run))
            case Call():
                return self._call(expression)
        raise BentukError(
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

    def _unknown(self, name: str, known: Iterable[str]) -> BentukError:
        names = sorted(set(known))
        near = nearest(name, [*names, *FUNCTIONS, "ke", "urut", "ini"])
        advice = f"Maksudnya '{near}'?" if near else f"Yang dikenal di sini: {', '.join(names)}."
        if not names:
            advice = "Nilai ini teks atau angka, tanpa bagian."
        return BentukError(f"'{name}' dalam ungkapan '{self.source}' tidak ada.", advice)

    # --- two values

    def _two(self, left: Expression, right: Expression, join: Join) -> Ready:
        return Ready(paired(self.ready(left).run, self.ready(right).run, join))

    # --- functions

    def _call(self, call: Call) -> Ready:
        special = SPECIAL.get(call.name)
        if special is not None:
            least, most, make = special
            self._check_arguments(call, least, most)
            return make(self, call)
        function = FUNCTIONS.get(call.name)
        if function is None:
            near = nearest(call.name, [*FUNCTIONS, *SPECIAL])
            hint = f"Maksudnya {near}()?" if near else f"Fungsinya: {', '.join(sorted(FUNCTIONS))}."
            raise BentukError(f"Fungsi {call.name}() tidak ada.", hint)
        self._check_arguments(call, function.least, function.most)
        given = [self.ready(one) for one in call.given]
        kind = joined(one.kind for one in given) if function.passes else PLAIN
        return Ready(applied(function.compute, tuple(one.run for one in given)), kind)

    def _check_arguments(self, call: Call, least: int, most: int) -> None:
        if call.named or not least <= len(call.given) <= most:
            wanted = str(least) if least == most else f"{least} sampai {most}"
            raise BentukError(
                f"Fungsi {call.name}() memerlukan {wanted} isian, bukan {len(call.given)}.",
                "Bandingkan dengan daftar fungsi pada docs/templat.md.",
            )

    def within(self, kind: Kind) -> _Compiler:
        """The compiler of an expression that is evaluated for each item of a list."""
        return _Compiler(self.source, (*self.around, kind), self.known)

    def literal(self, call: Call, place: int, names: Iterable[str], what: str) -> str:
        """An argument that must be a name in quotes, one of those given. Raises BentukError."""
        name = call.argument(place, "")
        known = sorted(names)
        if name not in known:
            near = nearest(name, known)
            hint = f"Maksudnya '{near}'?" if near else f"Yang ada: {', '.join(known) or '-'}."
            raise BentukError(f"{what} '{name}' dalam ungkapan '{self.source}' tidak ada.", hint)
        return name


FUNCTION_NAMES: Final = (*FUNCTIONS, *SPECIAL)
"""All functions that an expression of a form may call."""
