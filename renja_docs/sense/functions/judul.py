"""judul('bab:evaluasi'): the title of a place."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Result, printed
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call
from renja_docs.sense.references import Referrer, classes_of


def _compute(context: Context, /, target: Result) -> str:
    label = Referrer(context.labels).place((printed(target),))
    return context.text(label.title)  # a title is typed text: it may hold expressions itself


def _reads(call: Call) -> frozenset[str]:
    return classes_of(call.argument(0, "target"))


def _tells(call: Call) -> tuple[str, ...]:
    return (f"judul:{call.argument(0, 'target')}",)


FUNCTION: Final = Function(
    name="judul",
    examples=(
        Example(
            "{{ judul('bab:evaluasi') }}",
            "Evaluasi Tahun Lalu",
            "judul bab, subbab, tabel, atau gambar",
        ),
    ),
    reads=_reads,
    tells=_tells,
    compute=_compute,
)
