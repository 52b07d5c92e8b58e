"""No two sub kegiatan spend the same amount to the rupiah."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.anggaran import Spending, spending
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import rupiah

RULE: Final = Rule(
    code="RD6029",
    severity="peringatan",
    title="Belanja yang sama persis",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Dua sub kegiatan dengan angka belanja yang sama sampai ke rupiah biasanya hasil salinan."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja/barang_jasa",
            bad="27.340.250",
            good="30.905.700",
        ),
    ),
)

_LEAST: Final = 1_000_000
_ROUND: Final = 100_000


def check(reading: Reading) -> Iterator[Finding]:
    """Amounts that stood before; small and round ones may well be the same."""
    first: dict[int, Spending] = {}
    for spent in spending(reading):
        if spent.jumlah < _LEAST or spent.jumlah % _ROUND == 0:
            continue
        other = first.setdefault(spent.jumlah, spent)
        if other is not spent:
            yield spent.finding(
                RULE,
                f"Belanja {rupiah(spent.jumlah)} sama persis dengan belanja {other.sub.kode}.",
                "Periksa apakah baris ini hasil salinan.",
                related=(other.origin.location,),
            )
