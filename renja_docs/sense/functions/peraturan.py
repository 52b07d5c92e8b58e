"""peraturan('uu-25-2004'): the citation of an act of dasar-hukum.yaml."""

from __future__ import annotations

from typing import Final

from renja_docs.sense.expressions import Result, printed
from renja_docs.sense.functions.context import Context, missing
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call
from renja_docs.sense.law.citation import sebut


def _compute(context: Context, /, id_: Result, bentuk: Result = "singkat") -> str:
    acts = context.indexes.acts
    act = acts.get(printed(id_))
    if act is None:
        raise missing("peraturan", id_, acts)
    match bentuk:
        case "pendek" | "singkat" | "lengkap":
            return sebut(act, acts, bentuk)
        case _:
            raise TypeError(bentuk)


def _tells(call: Call) -> tuple[str, ...]:
    return (f"peraturan:{call.argument(0, 'id_')}",)


FUNCTION: Final = Function(
    name="peraturan",
    examples=(
        Example(
            "{{ peraturan('uu-25-2004') }}",
            "Undang-Undang Nomor 25 Tahun 2004 tentang Sistem Perencanaan Pembangunan Nasional",
            "sebutan peraturan dalam `dasar-hukum.yaml`",
        ),
        Example(
            "{{ peraturan('uu-25-2004', bentuk='pendek') }}",
            "Undang-Undang Nomor 25 Tahun 2004",
            "tanpa judulnya; `bentuk='lengkap'` menambah lembaran dan perubahannya",
        ),
    ),
    reads=frozenset({"Peraturan"}),
    tells=_tells,
    compute=_compute,
)
