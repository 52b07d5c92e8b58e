"""The factor of the forecast lies between 100% and 150%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import factor
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6024",
    severity="peringatan",
    title="Faktor prakiraan maju",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation="Faktor prakiraan maju berkisar dari 100% sampai 150%.",
    cases=(
        Case(
            file="program.yaml",
            at="faktor_maju",
            bad="11%",
            good="110%",
        ),
        Case(
            file="program.yaml",
            at="faktor_maju",
            bad="N/A",
            good="1,1",
        ),
    ),
)

_LEAST: Final = Decimal("1.0")
_MOST: Final = Decimal("1.5")


def check(reading: Reading) -> Iterator[Finding]:
    """A factor outside, or none."""
    pohon = reading.naskah.program
    if pohon is None:
        return
    if pohon.faktor_maju.angka is None or not _LEAST <= factor(pohon) <= _MOST:
        yield RULE.finding(
            pohon.origin.at("faktor_maju").location,
            "Faktor prakiraan maju di luar 100% sampai 150%.",
            "Tulis misalnya 110%.",
        )
