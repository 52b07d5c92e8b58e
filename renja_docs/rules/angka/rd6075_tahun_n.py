"""Years beside n-2 to n+1 are computed from the plan year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.tahun import YEAR, YEAR_BESIDE_N
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6075",
    severity="galat",
    title="Tahun di samping n",
    source="Permendagri 86/2017 Lampiran T-C.29 dan T-C.30",
    explanation="Tahun di samping n, n-1, n-2, atau n+1 dihitung dari tahun rencana.",
    by_file=True,
    cases=(
        Case(
            file="templates/tabel/t-c-30.yaml",
            at="@target-n2/judul",
            bad="Tahun 2022 (n-2)",
            good="Tahun {{ n - 2 }} (n-2)",
        ),
        Case(
            file="templates/tabel/t-c-30.yaml",
            at="@target-n2/judul",
            bad="Tahun {{ n - 2 }} (n)",
            good="Tahun {{ n - 2 }} (n-2)",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Perkiraan capaian tahun 2027 (tahun berjalan/n-1) menjadi dasar perencanaan.",
            good="Perkiraan capaian tahun 2025 (tahun berjalan/n-1) menjadi dasar perencanaan.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Perkiraan capaian n-1 (tahun 2024) menjadi dasar perencanaan.",
            good="Perkiraan capaian n-1 (tahun 2025) menjadi dasar perencanaan.",
        ),
    ),
)

_N_BESIDE_YEAR: Final = re.compile(
    rf"\bn\s*(?P<sign>[-–−+])\s*(?P<count>\d)\s*\((?:tahun\s+)?(?P<year>{YEAR})\)"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Years that are not at the distance told beside them."""
    plan_year = reading.naskah.perbup.tahun_rencana
    if plan_year is None:
        return
    for text, told in matches(reading.texts, YEAR_BESIDE_N, _N_BESIDE_YEAR):
        right = plan_year + _distance(told)
        if int(told["year"]) != right:
            message = f"{quoted(told[0])}, padahal tahun rencana {plan_year}."
            span = told.span("year")
            yield in_text(reading, RULE, text, span, message, f"Tulis {right}.")


def _distance(told: re.Match[str]) -> int:
    """How far the year told is from the plan year."""
    count = int(told["count"] or 0)
    if told["sign"] == "+":
        return count
    return -count
