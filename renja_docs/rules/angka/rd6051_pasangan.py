"""Target and realisation of year n-2 are both there or both absent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.baris_evaluasi import evaluated, is_given
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6051",
    severity="peringatan",
    title="Target dan realisasi berpasangan",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation=(
        "Realisasi n-2 dibandingkan dengan targetnya; keduanya diisi atau keduanya kosong."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/realisasi",
            bad="N/A",
            good="12 Dokumen",
            found="program.yaml: @7.01.06.2.01.0001/evaluasi/0/target",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/target",
            bad=REMOVED,
            good="12 Dokumen",
            found="program.yaml: @7.01.06.2.01.0001/evaluasi/0/realisasi",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lines with one of the two; told at the one that is there."""
    for row in evaluated(reading):
        if is_given(row.line.target) == is_given(row.line.realisasi):
            continue
        given, missing = "realisasi", "target"
        if is_given(row.line.target):
            given, missing = missing, given
        yield row.finding(
            RULE,
            given,
            f"Ada {given} n-2, tetapi {missing}nya kosong: {quoted(row.line.indikator)}.",
            f"Isi {missing}.",
        )
