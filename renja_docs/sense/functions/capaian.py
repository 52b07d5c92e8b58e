"""capaian('2.17.04'): what was reached in year n-2, as a share of its target."""

from __future__ import annotations

from typing import Final

from renja_docs.sense import figures
from renja_docs.sense.expressions import OPEN, ExpressionError, Quantity, Result, printed
from renja_docs.sense.functions.arithmetic import percent
from renja_docs.sense.functions.context import NODES, Context
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call


def _compute(context: Context, /, kode: Result) -> Quantity | str:
    lines = figures.evaluations(context.node(kode))
    for line in lines:
        rate = figures.ratio(line.realisasi, line.target)
        if rate is not None:
            return percent(rate)
    if context.may_be_open and any(line.realisasi is None for line in lines):
        return OPEN
    shown = printed(kode)
    raise ExpressionError(
        "RD3005",
        shown,
        f"Kode {shown} tidak mempunyai target dan realisasi n-2.",
        "Isi evaluasi pada program.yaml.",
    )


def _tells(call: Call) -> tuple[str, ...]:
    return (f"capaian:{call.argument(0, 'kode')}",)


FUNCTION: Final = Function(
    name="capaian",
    examples=(
        Example("{{ capaian('2.17.01.2.01.01') }}", "71,43%", "realisasi n-2 terhadap targetnya"),
    ),
    reads=NODES | {"Evaluasi"},
    tells=_tells,
    compute=_compute,
)
