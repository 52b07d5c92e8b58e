"""belanja('modal', '2.17.01'): spending of one kind below a node, or of the whole plan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.belanja import JENIS_BELANJA
from renja_docs.sense import figures
from renja_docs.sense.expressions import OPEN, Quantity, Result
from renja_docs.sense.functions.arithmetic import money
from renja_docs.sense.functions.context import NODES, Context, missing
from renja_docs.sense.functions.function import Example, Function
from renja_docs.sense.grammar import Call


def _compute(context: Context, /, jenis: Result, kode: Result = "") -> Quantity | str:
    if jenis not in JENIS_BELANJA:
        raise missing("jenis belanja", jenis, JENIS_BELANJA)
    node = context.node_or_all(kode)
    return OPEN if context.is_open(node) else money(figures.belanja(node, str(jenis)))


def _tells(call: Call) -> Iterator[str]:
    """The total of a kind; below a node only the sum of all kinds is a fact of its own."""
    kode = call.argument(1, "kode")
    if not kode:
        yield f"belanja:{call.argument(0, 'jenis')}:"
    yield from (f"pagu:{kode}", "pagu:")


FUNCTION: Final = Function(
    name="belanja",
    examples=(
        Example(
            "{{ belanja('modal') }}",
            "Rp12.000.000",
            "jumlah satu jenis belanja: `pegawai`, `barang_jasa`, `hibah`, `modal`, …",
        ),
        Example("{{ belanja('barang_jasa', '2.17.02') }}", "Rp45.000.000", "di bawah sebuah kode"),
    ),
    reads=NODES | {"Belanja"},
    tells=_tells,
    compute=_compute,
)
