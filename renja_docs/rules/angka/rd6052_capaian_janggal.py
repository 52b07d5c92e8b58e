"""A rate of realisation over 200 percent, or of zero, has a note."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.baris_evaluasi import evaluated
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import ratio
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import angka as written
from renja_docs.text.numerals import half_up

RULE: Final = Rule(
    code="RD6052",
    severity="peringatan",
    title="Capaian yang perlu catatan",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation="Realisasi di atas 200% target, atau nol, diberi catatan atau diperiksa kembali.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/0/realisasi",
            bad="30 Dokumen",
            good="13 Dokumen",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06/evaluasi/0/realisasi",
            bad="0%",
            good="83,33%",
        ),
    ),
)

_MOST: Final = 200


def check(reading: Reading) -> Iterator[Finding]:
    """Strange rates of nodes without a note."""
    for row in evaluated(reading):
        rate = ratio(row.line.realisasi, row.line.target)
        if rate is not None and not row.catatan and _is_strange(rate):
            yield row.finding(
                RULE,
                "realisasi",
                f"Tingkat realisasi {written(half_up(rate, 2), 2)}%: {quoted(row.line.indikator)}.",
                "Periksa target dan realisasi, atau isi catatan.",
            )


def _is_strange(rate: Decimal) -> bool:
    """True for a rate of nothing, and for more than twice the target."""
    return rate == 0 or rate > _MOST
