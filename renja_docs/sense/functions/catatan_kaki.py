"""catatan_kaki('...'): a note at the foot of the page."""

from __future__ import annotations

from typing import Final

from renja_docs.document.blocks import Footnote, Span
from renja_docs.sense.expressions import Result, printed
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts


def _compute(_context: Context, /, words: Result) -> tuple[Span, ...]:
    return (Footnote(printed(words)),)


FUNCTION: Final = Function(
    name="catatan_kaki",
    examples=(
        Example(
            "{{ catatan_kaki('Badan Pusat Statistik, 2024') }}",
            "",
            "catatan kaki bernomor di kaki halaman, pada uraian Lampiran",
        ),
    ),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
