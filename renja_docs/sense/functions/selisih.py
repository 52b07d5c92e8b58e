"""selisih(a, b): a difference without its sign."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Quantity, Result
from renja_docs.sense.functions.arithmetic import as_exact_as, number
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts


def _compute(_context: Context, /, a: Result, b: Result) -> Quantity:
    first, second = number(a), number(b)
    return as_exact_as(abs(first - second), first, second)


FUNCTION: Final = Function(
    name="selisih",
    examples=(
        Example("{{ selisih(1200, 1250) }}", "50", "selisihnya tanpa tanda; arahnya dengan `arah`"),
    ),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
