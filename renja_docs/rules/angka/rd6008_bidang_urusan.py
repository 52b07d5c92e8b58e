"""The field of government exists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Bidang
from renja_docs.rules.angka.kode import is_placeholder, well_formed
from renja_docs.rules.angka.pohon import at_node
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6008",
    severity="peringatan",
    title="Bidang urusan yang ada",
    source="UU 23/2014 Lampiran; Permendagri 90/2019",
    explanation=(
        "Bidang urusan: 1.01-1.06 (wajib pelayanan dasar), 2.07-2.24 (wajib bukan pelayanan "
        "dasar), 3.25-3.32 (pilihan); 4 sampai dengan 8 untuk unsur pendukung, penunjang, "
        "pengawasan, kewilayahan, dan pemerintahan umum."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01/kode",
            bad="2.71",
            good="7.01",
        ),
        Case(
            file="program.yaml",
            at="@7.01/kode",
            bad="3.17",
            good="3.27",
        ),
    ),
)

_FIELDS: Final[Mapping[int, range]] = MappingProxyType(
    {1: range(1, 7), 2: range(7, 25), 3: range(25, 33)}
)
"""The numbers of the fields of each kind of affairs; the kinds from 4 on are not listed."""


def check(reading: Reading) -> Iterator[Finding]:
    """Fields whose number is none of their kind of affairs."""
    for node in well_formed(reading):
        is_of_draft = is_placeholder(node.kode)
        if isinstance(node, Bidang) and not is_of_draft:
            yield from _unknown(node)


def _unknown(node: Bidang) -> Iterator[Finding]:
    """A field whose number its kind of affairs does not have."""
    urusan, bidang = map(int, node.kode.split("."))
    known = _FIELDS.get(urusan)
    if known is not None and bidang not in known:
        yield at_node(
            RULE,
            node,
            "kode",
            f"Bidang urusan {node.kode} tidak ada.",
            f"Bidang urusan {urusan}: {urusan}.{known[0]:02d} sampai dengan "
            f"{urusan}.{known[-1]:02d}.",
        )
