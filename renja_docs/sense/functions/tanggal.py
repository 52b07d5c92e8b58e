"""tanggal('penetapan'): the date on which the regulation was signed or published."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import OPEN, Result, printed
from renja_docs.sense.functions.context import Context, missing
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call
from renja_docs.text import numerals


def _compute(context: Context, /, peristiwa: Result) -> str:
    perbup = context.naskah.perbup
    events = {"penetapan": perbup.penetapan, "pengundangan": perbup.pengundangan}
    event = events.get(printed(peristiwa))
    if event is None:
        raise missing("peristiwa", peristiwa, events)
    if perbup.tahap == "rancangan" or event.tanggal is None:
        return OPEN
    return numerals.tanggal(event.tanggal)


def _tells(call: Call) -> tuple[str, ...]:
    return (f"identitas:{call.argument(0, 'peristiwa')}.tanggal",)


FUNCTION: Final = Function(
    name="tanggal",
    examples=(
        Example(
            "{{ tanggal('penetapan') }}",
            "2 Juni 2025",
            "tanggal penetapan atau `'pengundangan'`; … selama rancangan",
        ),
    ),
    reads=frozenset({"Peristiwa"}),
    tells=_tells,
    compute=_compute,
)
