"""maju('2.17.01'): the forecast of the year after the plan year."""

from __future__ import annotations

from typing import Final

from renja_docs.sense import figures
from renja_docs.sense.expressions import OPEN, Quantity, Result
from renja_docs.sense.functions.arithmetic import money
from renja_docs.sense.functions.context import NODES, Context
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call


def _compute(context: Context, /, kode: Result = "") -> Quantity | str:
    whole, node = context.program(), context.node_or_all(kode)
    return OPEN if context.is_open(node) else money(figures.forecast_total(node, whole))


def _tells(call: Call) -> tuple[str, ...]:
    # Hardly anybody types a forecast: it follows from the pagu.
    return (f"maju:{call.argument(0, 'kode')}", "maju:", "pagu:")


FUNCTION: Final = Function(
    name="maju",
    examples=(
        Example("{{ maju() }}", "Rp142.804.602", "prakiraan maju seluruhnya"),
        Example("{{ maju('2.17.02') }}", "Rp62.700.000", "prakiraan maju sebuah kode"),
    ),
    reads=NODES | {"Belanja", "PohonProgram"},
    tells=_tells,
    compute=_compute,
)
