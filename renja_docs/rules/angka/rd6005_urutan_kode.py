"""Nodes below one parent stand in the order of their codes."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kode import is_well_formed
from renja_docs.rules.angka.pohon import at_node, nodes
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import ProgramNode, children
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6005",
    severity="peringatan",
    title="Urutan kode",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation="Saudara satu induk berurut menurut kodenya.",
    cases=(
        Case(
            file="program.yaml",
            at="@X.XX.01.2.01.0001/kode",
            bad="X.XX.01.2.01.0008",
            good="X.XX.01.2.01.0001",
            found="program.yaml: @X.XX.01.2.01.0007/kode",
        ),
        Case(
            file="program.yaml",
            at="@X.XX.01.2.02/kode",
            bad="X.XX.01.2.08",
            good="X.XX.01.2.02",
            found="program.yaml: @X.XX.01.2.07/kode",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Codes behind a greater one."""
    for siblings in _families(reading):
        for left, right in pairwise(filter(is_well_formed, siblings)):
            if _rank(right.kode) < _rank(left.kode):
                yield at_node(
                    RULE,
                    right,
                    "kode",
                    f"Kode {right.kode} berada sesudah {left.kode}.",
                    f"Pindahkan {right.kode} ke depan {left.kode}.",
                )


def _families(reading: Reading) -> Iterator[tuple[ProgramNode, ...]]:
    """The nodes below the root, and below each node."""
    if reading.naskah.program is not None:
        yield children(reading.naskah.program)
    for node in nodes(reading):
        yield children(node)


def _rank(kode: str) -> tuple[int, ...]:
    """What codes are ordered by; X comes first."""
    return tuple(map(int, kode.replace("X", "0").split(".")))
