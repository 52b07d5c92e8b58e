"""banyak('program'): how many nodes of one kind program.yaml holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from renja_docs.content.program import Kegiatan, Program, SubKegiatan
from renja_docs.sense.expressions import Result, printed
from renja_docs.sense.figures import ProgramNode, walk
from renja_docs.sense.functions.context import NODES, Context, missing
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call

_KINDS: Final[Mapping[str, type[ProgramNode]]] = {
    "program": Program,
    "kegiatan": Kegiatan,
    "sub-kegiatan": SubKegiatan,
}


def _compute(context: Context, /, jenis: Result) -> int:
    kind = _KINDS.get(printed(jenis))
    if kind is None:
        raise missing("jenis", jenis, _KINDS)
    return sum(isinstance(node, kind) for node in walk(context.program()))


def _tells(_call: Call) -> tuple[str, ...]:
    return ("banyak:",)


FUNCTION: Final = Function(
    name="banyak",
    examples=(
        Example(
            "{{ banyak('program') }}",
            "2",
            "banyaknya: `'program'`, `'kegiatan'`, atau `'sub-kegiatan'`",
        ),
    ),
    reads=NODES,
    tells=_tells,
    compute=_compute,
)
