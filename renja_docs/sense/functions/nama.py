"""nama('2.17.01'): the name of a node of program.yaml."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Result
from renja_docs.sense.functions.context import NODES, Context
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call


def _compute(context: Context, /, kode: Result) -> str:
    return context.node(kode).nama


def _tells(call: Call) -> tuple[str, ...]:
    return (f"nama:{call.argument(0, 'kode')}",)


FUNCTION: Final = Function(
    name="nama",
    examples=(
        Example(
            "{{ nama('2.17.02') }}",
            "Program Pelayanan Izin",
            "nama program, kegiatan, atau sub kegiatan menurut kodenya",
        ),
    ),
    reads=NODES,
    tells=_tells,
    compute=_compute,
)
