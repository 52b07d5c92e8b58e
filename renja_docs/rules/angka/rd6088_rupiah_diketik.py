"""An amount that the software computes is not typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.jumlah_rupiah import TypedAmount, computed_amounts, typed_amounts
from renja_docs.rules.angka.salah_ketik import is_round
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6088",
    severity="peringatan",
    title="Jumlah rupiah yang diketik",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Jumlah yang dihitung program tidak diketik, agar ikut berubah bila programnya berubah."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad="Kebutuhan dana tahun {{ n }} berjumlah Rp2.088.971.825.",
            good="Kebutuhan dana tahun {{ n }} berjumlah {{ pagu() }}.",
        ),
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad="Pagu pembinaan desa sebesar Rp41.120.000.",
            good="Pagu pembinaan desa sebesar {{ pagu('7.01.03') }}.",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Amounts that are a computed one; a round one may be like it by chance."""
    computed = computed_amounts(reading)
    for amount in typed_amounts(reading):
        if amount.rupiah in computed and _is_no_chance(amount):
            yield in_text(
                reading,
                RULE,
                amount.kalimat.text,
                amount.span,
                f"{quoted(amount.besaran.words)} diketik, padahal dihitung program.",
                f"Pakai {{{{ {computed[amount.rupiah]} }}}}.",
            )


def _is_no_chance(amount: TypedAmount) -> bool:
    """True for an amount in whole rupiah that is not round, or that is called a pagu."""
    if amount.besaran.value != amount.rupiah:
        return False
    if "pagu" in amount.kalimat.words.casefold():
        return True
    return not is_round(amount.rupiah)
