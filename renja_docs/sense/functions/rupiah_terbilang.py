"""rupiah_terbilang(x): an amount with its words (UU 12/2011 Lampiran II angka 270c)."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Result
from renja_docs.sense.functions.arithmetic import in_words, number
from renja_docs.sense.functions.context import Context
from renja_docs.sense.functions.function import NO_CLASSES, Example, Function, no_facts
from renja_docs.text import numerals


def _compute(_context: Context, /, value: Result) -> str:
    amount = int(numerals.half_up(number(value)))
    return f"{numerals.rupiah(amount)},00 ({in_words(amount)} rupiah)"


FUNCTION: Final = Function(
    name="rupiah_terbilang",
    examples=(
        Example(
            "{{ rupiah_terbilang(25000000) }}",
            "Rp25.000.000,00 (dua puluh lima juta rupiah)",
            "jumlah uang dengan hurufnya",
        ),
    ),
    reads=NO_CLASSES,
    tells=no_facts,
    compute=_compute,
)
