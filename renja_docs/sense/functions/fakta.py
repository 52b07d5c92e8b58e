"""fakta('anggota-koperasi'): a figure of perbup.yaml that prose tells by its id."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Quantity, Result, printed
from renja_docs.sense.functions.context import Context, missing
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call


def _compute(context: Context, /, id_: Result) -> Quantity | str:
    facts: dict[str, str] = {fact.id: fact.nilai for fact in context.naskah.perbup.fakta}
    found = facts.get(printed(id_))
    if found is None:
        raise missing("fakta", id_, facts)
    return context.told(found)


def _tells(call: Call) -> tuple[str, ...]:
    return (f"fakta:{call.argument(0, 'id_')}",)


FUNCTION: Final = Function(
    name="fakta",
    examples=(
        Example(
            "{{ fakta('anggota-koperasi') }}",
            "150.174 orang",
            "angka pada `fakta` dalam `perbup.yaml`",
        ),
    ),
    reads=frozenset({"Fakta"}),
    tells=_tells,
    compute=_compute,
)
