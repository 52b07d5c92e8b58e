"""Columns of figures hold figures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import IsianLajur, all_isian, in_cell
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.expressions import OPEN
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6061",
    severity="galat",
    title="Isi kolom angka",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation="Kolom angka berisi bilangan, -, atau N/A.",
    cases=(
        Case(
            file="tabel/t-c-30.yaml",
            at="@sakip/sel/target-n4",
            bad="68,0O",
            good="68,00",
        ),
        Case(
            file="tabel/t-c-30.yaml",
            at="@sakip/sel/target-n4",
            bad="belum ada",
            good='"-"',
        ),
    ),
)

_RUPIAH: Final = re.compile(r"-?\s*Rp")


def check(reading: Reading) -> Iterator[Finding]:
    """Cells of such columns with other words; amounts with their Rp are let be."""
    for row, isian in all_isian(reading):
        if isian.is_for_figures and _is_no_figure(isian):
            yield in_cell(
                RULE,
                row,
                isian,
                f"{quoted(isian.text)} bukan angka.",
                "Tulis bilangan seperti 1.250 atau 12,5; - bila tidak ada.",
            )


def _is_no_figure(isian: IsianLajur) -> bool:
    """True for words that tell neither a figure nor an amount, and are not open either."""
    if isian.text in ("", OPEN) or isian.nilai is not None:
        return False
    return _RUPIAH.match(isian.text) is None
