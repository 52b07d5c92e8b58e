"""arah(lama, baru): the verb for a change."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Result
from renja_docs.sense.functions.arithmetic import number
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts


def _compute(_context: Context, /, lama: Result, baru: Result) -> str:
    before, after = number(lama), number(baru)
    if after > before:
        return "meningkat"
    if after < before:
        return "menurun"
    return "tetap"


FUNCTION: Final = Function(
    name="arah",
    examples=(
        Example(
            "{{ arah(1200, 1250) }}",
            "meningkat",
            "dari isian pertama ke yang kedua: meningkat, menurun, atau tetap",
        ),
    ),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
