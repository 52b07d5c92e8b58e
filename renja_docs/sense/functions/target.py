"""target('2.17.01'): the first target of a node for the plan year."""

from __future__ import annotations

from typing import Final

from renja_docs.content.program import Kegiatan, Kinerja, Program, SubKegiatan
from renja_docs.sense.expressions import OPEN, ExpressionError, Result, printed
from renja_docs.sense.figures import ProgramNode
from renja_docs.sense.functions.context import NODES, Context
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call
from renja_docs.text.numerals import nilai


def _compute(context: Context, /, kode: Result) -> str:
    promised = _promised(context.node(kode))
    for line in promised:
        if line.target is not None:
            return nilai(line.target)
    if context.may_be_open and promised:
        return OPEN
    shown = printed(kode)
    raise ExpressionError(
        "RD3005", shown, f"Kode {shown} tidak mempunyai target.", "Isi target pada program.yaml."
    )


def _promised(node: ProgramNode) -> tuple[Kinerja, ...]:
    """The indicators that a node is measured by; of a sub kegiatan its output."""
    match node:
        case Program() | Kegiatan():
            return node.kinerja
        case SubKegiatan():
            return node.keluaran
        case _:
            return ()


def _tells(call: Call) -> tuple[str, ...]:
    return (f"target:{call.argument(0, 'kode')}",)


FUNCTION: Final = Function(
    name="target",
    examples=(
        Example(
            "{{ target('2.17.02') }}",
            "65%",
            "target pada tahun rencana, yang pertama bila ada beberapa",
        ),
    ),
    reads=NODES | {"Kinerja"},
    tells=_tells,
    compute=_compute,
)
