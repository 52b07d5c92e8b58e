"""Expressions of forms at work: made once, run for each row."""

from __future__ import annotations

import operator
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from renja_docs.sense.tables.figuring import figure, number, text
from renja_docs.sense.tables.world import Item, Items, Scope, Years
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import decimals

Run = Callable[[Scope], Items]
LEAST_DIGITS: Final = 2
"""Digits behind the comma of what is computed, where the figures in it have no more."""


# --- names at work


def looked_up(depth: int, get: Callable[..., Items]) -> Run:
    """A name of what stands around, so many levels from the outermost."""
    return lambda scope: get(scope.frames[depth].value, scope.world)


def counter(name: str) -> Run:
    """The running number of a row, in its list or in the table."""
    return lambda scope: (Item(getattr(scope.frames[-1], name)),)


def itself(scope: Scope) -> Items:
    """The item that a rule makes a row of."""
    frame = scope.frames[-1]
    return (Item(frame.value, frame.origin),)


def parts(whole: Run, get: Callable[..., Items]) -> Run:
    """A part of each item of a list."""

    def run(scope: Scope) -> Items:
        items = whole(scope)
        if len(items) == 1:
            return get(items[0].value, scope.world)
        return tuple(one for item in items for one in get(item.value, scope.world))

    return run


def at_year(whole: Run, place: Run) -> Run:
    """What things hold for a year."""

    def run(scope: Scope) -> Items:
        year = number(place(scope))
        if year is None:
            return ()
        held = (item.value for item in whole(scope))
        return tuple(
            one for value in held if isinstance(value, Years) for one in value.of(int(year))
        )

    return run


def applied(compute: Callable[..., Items], given: tuple[Run, ...]) -> Run:
    """A function of values."""
    if len(given) == 1:
        (only,) = given
        return lambda scope: compute(scope.world, only(scope))
    return lambda scope: compute(scope.world, *[one(scope) for one in given])


# --- two values at work

Join = Callable[[object, object], object]


def paired(left: Run, right: Run, join: Join) -> Run:
    """Joins two values, or each of a list with the other one; nothing where one is missing."""

    def run(scope: Scope) -> Items:
        pairs = _side_by_side(left(scope), right(scope))
        made = ((join(a.value, b.value), a.origin or b.origin) for a, b in pairs)
        return tuple(Item(value, origin) for value, origin in made if value is not None)

    return run


def _side_by_side(ones: Items, others: Items) -> Iterator[tuple[Item, Item]]:
    """The values of both; a single one stands beside each of the other side."""
    if len(ones) == 1:
        ones *= len(others)
    elif len(others) == 1:
        others *= len(ones)
    return zip(ones, others, strict=False)


def more(a: object, b: object) -> object:
    """The sum of two figures, or two texts in one."""
    if isinstance(a, str) or isinstance(b, str):
        return text(a) + text(b)
    return _computed(a, b, operator.add)


def less(a: object, b: object) -> object:
    """The difference of two figures."""
    return _computed(a, b, operator.sub)


def times(a: object, b: object) -> object:
    """Their product."""
    return _computed(a, b, operator.mul)


def shared(a: object, b: object) -> object:
    """Their quotient; nothing by nought."""
    divisor = figure(b)
    if divisor is None or not divisor.angka:
        return None
    return _computed(a, b, operator.truediv)


def _computed(a: object, b: object, work: Callable[[Decimal, Decimal], Decimal]) -> object:
    """Two figures made into one; it keeps their unit. Nothing where one is no number."""
    left, right = figure(a), figure(b)
    if left is None or right is None or left.angka is None or right.angka is None:
        return None
    amount = work(left.angka, right.angka)
    unit = left.satuan or right.satuan
    if unit:
        most = max(LEAST_DIGITS, left.desimal, right.desimal)
        return Nilai(amount, unit, min(decimals(amount), most))
    return int(amount) if amount == amount.to_integral_value() else amount


_SIGNS: Final[Mapping[str, Callable[[Decimal, Decimal], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


def compared(left: Run, sign: str, right: Run) -> Run:
    """True or not: figures by what they are, else words."""

    def run(scope: Scope) -> Items:
        a, b = left(scope), right(scope)
        if sign in ("==", "!="):
            return (Item(_same(a, b) is (sign == "==")),)
        x, y = number(a), number(b)
        return (Item(x is not None and y is not None and _SIGNS[sign](x, y)),)

    return run


def _same(a: Items, b: Items) -> bool:
    """True if two values are one: by their number, or by their words."""
    x, y = number(a), number(b)
    if x is not None and y is not None:
        return x == y
    return [text(one.value) for one in a] == [text(one.value) for one in b]
