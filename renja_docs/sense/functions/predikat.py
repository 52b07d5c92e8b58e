"""predikat(x): the predicate of a value of SAKIP."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from renja_docs.sense.expressions import Result
from renja_docs.sense.functions.arithmetic import number
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts

PREDIKAT_SAKIP: Final = (
    (Decimal(90), "AA (Sangat Memuaskan)"),
    (Decimal(80), "A (Memuaskan)"),
    (Decimal(70), "BB (Sangat Baik)"),
    (Decimal(60), "B (Baik)"),
    (Decimal(50), "CC (Cukup)"),
    (Decimal(30), "C (Kurang)"),
)
"""Lower bounds (exclusive) and predicates of SAKIP (Permenpan-RB 88/2021)."""

_LOWEST: Final = "D (Sangat Kurang)"


def _compute(_context: Context, /, value: Result) -> str:
    reached = number(value)
    return next((name for bound, name in PREDIKAT_SAKIP if reached > bound), _LOWEST)


FUNCTION: Final = Function(
    name="predikat",
    examples=(
        Example("{{ predikat('72,5') }}", "BB (Sangat Baik)", "predikat SAKIP sebuah nilai"),
    ),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
