"""A forecast that is typed is near the pagu, and is explained."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.anggaran import typed_forecasts
from renja_docs.rules.angka.pohon import at_node
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.figures import pagu
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import rupiah

RULE: Final = Rule(
    code="RD6025",
    severity="peringatan",
    title="Prakiraan maju yang diketik",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Prakiraan maju dihitung; bila diketik, nilainya tidak nol, tidak jauh dari pagu, dan "
        "diberi catatan."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/maju",
            bad="0",
            good="36.000.000",
            also=(
                Edit("program.yaml", "@7.01.06.2.01.0002/catatan", "Ditambah untuk dua desa baru"),
            ),
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/maju",
            bad="360.000.000",
            good="36.000.000",
            also=(
                Edit("program.yaml", "@7.01.06.2.01.0002/catatan", "Ditambah untuk dua desa baru"),
            ),
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/maju",
            bad="36.000.000",
            good="32.450.985",
        ),
    ),
)

_LEAST: Final = Decimal("0.5")
_MOST: Final = 2


def check(reading: Reading) -> Iterator[Finding]:
    """Forecasts other than the computed one that are out of proportion, or have no note."""
    for given in typed_forecasts(reading):
        if given.typed == given.computed:
            continue
        amount = rupiah(given.typed)
        whole = pagu(given.sub)
        if not _is_near(given.typed, whole):
            yield at_node(
                RULE,
                given.sub,
                "maju",
                f"Prakiraan maju {amount} jauh dari pagu {rupiah(whole)}.",
                "Periksa angkanya; hapus baris ini bila prakiraan mengikuti faktor.",
            )
        elif not given.sub.catatan:
            yield at_node(
                RULE,
                given.sub,
                "maju",
                f"Prakiraan maju {amount} tidak mengikuti faktor dan tidak diberi catatan.",
                "Isi catatan, atau hapus baris ini.",
            )


def _is_near(typed: int, whole: int) -> bool:
    """True if a forecast is between half the pagu and twice the pagu."""
    return whole > 0 and _LEAST <= Decimal(typed) / whole <= _MOST
