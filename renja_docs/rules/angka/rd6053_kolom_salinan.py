"""The column of realisations is not that of the targets, copied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Evaluasi
from renja_docs.rules.angka.baris_evaluasi import evaluated, is_given
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6053",
    severity="peringatan",
    title="Kolom yang disalin",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation=("Realisasi yang sama dengan targetnya pada semua baris biasanya hasil salinan."),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.02.2.01.0001/evaluasi/0/realisasi",
            bad="12 Laporan",
            good="11 Laporan",
            found="program.yaml: @X.XX.01/evaluasi/0/realisasi",
            also=(
                Edit("program.yaml", "@X.XX.01/evaluasi/0/realisasi", "100%"),
                Edit("program.yaml", "@7.01.02/evaluasi/0/realisasi", "95%"),
            ),
        ),
    ),
)

_FEWEST: Final = 5


def check(reading: Reading) -> Iterator[Finding]:
    """One finding, at the first of five lines or more that are all alike."""
    paired = [row.line for row in evaluated(reading) if _is_paired(row.line)]
    if len(paired) >= _FEWEST and all(map(_is_copied, paired)):
        yield RULE.finding(
            paired[0].origin.at("realisasi").location,
            f"Realisasi sama dengan target pada semua {len(paired)} baris evaluasi.",
            "Isi realisasi menurut laporan kinerja.",
        )


def _is_copied(line: Evaluasi) -> bool:
    """True for a line that tells one figure twice."""
    return line.target == line.realisasi


def _is_paired(line: Evaluasi) -> bool:
    """True for a line that tells both."""
    return is_given(line.target) and is_given(line.realisasi)
