"""The code of a node begins with the code of its parent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.kode import is_well_formed, well_formed
from renja_docs.rules.angka.pohon import LEVELS, at_node
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import ProgramNode, children
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6004",
    severity="galat",
    title="Kode di bawah induknya",
    source="Permendagri 90/2019",
    explanation="Kode diawali dengan kode induknya dalam pohon.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/kode",
            bad="7.01.06.2.02.0001",
            good="7.01.06.2.01.0001",
        ),
        Case(
            file="program.yaml",
            at="@7.01.04.2.01/kode",
            bad="7.01.03.2.02",
            good="7.01.04.2.01",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Codes that begin otherwise than the code they stand under."""
    for parent in well_formed(reading):
        for child in filter(is_well_formed, children(parent)):
            if not _is_below(child.kode, parent.kode):
                yield _misplaced(parent, child)


def _misplaced(parent: ProgramNode, child: ProgramNode) -> Finding:
    """A code with what it would be below its parent."""
    own = child.kode.split(".")[parent.kode.count(".") + 1 :]
    meant = ".".join([parent.kode, *own])
    return at_node(
        RULE,
        child,
        "kode",
        f"Kode {child.kode} berada di bawah {LEVELS[type(parent)]} {parent.kode}.",
        f"Tulis {meant}, atau pindahkan ke bawah induknya.",
    )


def _is_below(kode: str, parent: str) -> bool:
    """True if the parts of the parent begin those of a code."""
    pairs = zip(kode.split("."), parent.split("."), strict=False)
    return all(_may_be_one(own, above) for own, above in pairs)


def _may_be_one(own: str, above: str) -> bool:
    """True of two parts of codes that are alike; X of a draft stands for any figure."""
    return own == above or "X" in own + above
