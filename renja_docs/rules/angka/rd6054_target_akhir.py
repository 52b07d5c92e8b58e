"""What was reached up to year n-3 does not exceed the final target many times over."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.baris_evaluasi import evaluated
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import ratio
from renja_docs.sense.reading import Reading
from renja_docs.text.nilai import Nilai
from renja_docs.text.numerals import nilai as written

RULE: Final = Rule(
    code="RD6054",
    severity="peringatan",
    title="Realisasi melampaui target akhir",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation=(
        "Realisasi sampai n-3 yang lebih dari tiga kali target akhir Renstra menandakan salah "
        "satunya keliru."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/realisasi_lalu",
            bad="340 Dokumen",
            good="34 Dokumen",
        ),
    ),
)

_MOST: Final = 300


def check(reading: Reading) -> Iterator[Finding]:
    """Realisations of more than three final targets."""
    for row in evaluated(reading):
        before, final = row.line.realisasi_lalu, row.line.akhir
        if before is not None and final is not None and _exceeds(before, final):
            yield row.finding(
                RULE,
                "realisasi_lalu",
                f"Realisasi sampai n-3 {quoted(written(before))}, "
                f"target akhir {quoted(written(final))}.",
                "Periksa kedua angka.",
            )


def _exceeds(before: Nilai, final: Nilai) -> bool:
    """True if a realisation is many times its target; False where they cannot be compared."""
    rate = ratio(before, final)
    return rate is not None and rate > _MOST
