"""pagu('2.17.01'): all spending of the plan year below a node, or of the whole plan."""

from __future__ import annotations

from typing import Final

from renja_docs.sense import figures
from renja_docs.sense.expressions import OPEN, Quantity, Result
from renja_docs.sense.functions.arithmetic import money
from renja_docs.sense.functions.context import NODES, Context
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call


def _compute(context: Context, /, kode: Result = "") -> Quantity | str:
    node = context.node_or_all(kode)
    return OPEN if context.is_open(node) else money(figures.pagu(node))


def _tells(call: Call) -> tuple[str, ...]:
    """What nobody changed at a node itself is told by the sum of the whole plan."""
    return (f"pagu:{call.argument(0, 'kode')}", "pagu:")


FUNCTION: Final = Function(
    name="pagu",
    examples=(
        Example("{{ pagu() }}", "Rp129.822.365", "jumlah belanja seluruhnya"),
        Example("{{ pagu('2.17.02') }}", "Rp57.000.000", "jumlah belanja di bawah sebuah kode"),
    ),
    reads=NODES | {"Belanja"},
    tells=_tells,
    compute=_compute,
)
