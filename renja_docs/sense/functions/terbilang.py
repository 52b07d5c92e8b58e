"""terbilang(4): a whole number with its words."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Result
from renja_docs.sense.functions.arithmetic import in_words, number
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts
from renja_docs.text.numerals import angka


def _compute(_context: Context, /, value: Result) -> str:
    whole = int(number(value))
    return f"{angka(whole)} ({in_words(whole)})"


FUNCTION: Final = Function(
    name="terbilang",
    examples=(Example("{{ terbilang(4) }}", "4 (empat)", "bilangan dengan hurufnya"),),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
