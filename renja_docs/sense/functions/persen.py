"""persen(a, b): a as a share of b."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import ExpressionError, Quantity, Result, printed
from renja_docs.sense.functions.arithmetic import number, percent
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts


def _compute(_context: Context, /, a: Result, b: Result) -> Quantity:
    whole = number(b)
    if not whole:
        raise ExpressionError(
            "RD3005", printed(b), "Pembagi persen() nol.", "Periksa angka penyebutnya."
        )
    return percent(number(a) / whole * 100)


FUNCTION: Final = Function(
    name="persen",
    examples=(
        Example(
            "{{ persen(1, 3) }}",
            "33,33%",
            "isian pertama terhadap yang kedua, dua angka di belakang koma",
        ),
    ),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
