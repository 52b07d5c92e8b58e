"""jumlah(a, b): a sum."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from renja_docs.sense.expressions import Quantity, Result
from renja_docs.sense.functions.arithmetic import as_exact_as, number
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts


def _compute(_context: Context, /, first: Result, *others: Result) -> Quantity:
    # One at least: a sum of nothing has no digits to be printed with.
    numbers = [number(value) for value in (first, *others)]
    return as_exact_as(sum(numbers, Decimal(0)), *numbers)


FUNCTION: Final = Function(
    name="jumlah",
    examples=(
        Example("{{ jumlah(1200, '7,5 ton') }}", "1.207,5", "jumlah semua isian, tanpa satuannya"),
    ),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
