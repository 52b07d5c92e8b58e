"""rupiah(x): an amount with its sign."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Quantity, Result
from renja_docs.sense.functions.arithmetic import money, number
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts
from renja_docs.text.numerals import half_up


def _compute(_context: Context, /, value: Result) -> Quantity:
    return money(int(half_up(number(value))))


FUNCTION: Final = Function(
    name="rupiah",
    examples=(
        Example("{{ rupiah(25000000) }}", "Rp25.000.000", "jumlah uang dengan Rp dan titiknya"),
    ),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
