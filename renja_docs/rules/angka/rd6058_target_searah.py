"""The yearly targets of an indicator move one way."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import all_lajur, in_cell
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6058",
    severity="peringatan",
    title="Target yang naik turun",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation="Target tahunan satu indikator bergerak ke satu arah.",
    cases=(
        Case(
            file="tabel/t-c-30.yaml",
            at="@kepuasan/sel/target-n3",
            bad="79,00",
            good="81,00",
        ),
        Case(
            file="tabel/t-c-30.yaml",
            at="@kepuasan/sel/target-n3",
            bad="85,00",
            good="81,00",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Targets that are above both their neighbours, or below both."""
    for row in all_lajur(reading):
        targets = row.figures("target")
        for before, middle, after in zip(targets, targets[1:], targets[2:], strict=False):
            first, second = middle.number - before.number, after.number - middle.number
            if first * second < 0:
                yield in_cell(
                    RULE,
                    row,
                    middle,
                    f"Target {before.text}, {middle.text}, {after.text}.",
                    "Periksa angka yang di tengah.",
                )
