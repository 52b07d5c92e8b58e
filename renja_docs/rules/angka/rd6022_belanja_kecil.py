"""No amount of spending is so small that digits must be missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.anggaran import SMALLEST, spending
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.figures import pagu
from renja_docs.sense.reading import Reading
from renja_docs.text.numerals import rupiah

RULE: Final = Rule(
    code="RD6022",
    severity="peringatan",
    title="Belanja terlalu kecil",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation=(
        "Belanja di bawah Rp100.000 hampir selalu salah ketik: angka hilang, atau ribuan rupiah "
        "ditulis sebagai rupiah."
    ),
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja/barang_jasa",
            bad="30.905",
            good="30.905.700",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0002/belanja",
            bad="barang_jasa: 30.905.700\nmodal: 0",
            good="{barang_jasa: 30.905.700}",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Small amounts, where the sub kegiatan spends anything at all."""
    for spent in spending(reading):
        if spent.jumlah < SMALLEST and pagu(spent.sub):
            yield spent.finding(
                RULE,
                f"Belanja {spent.jenis} {rupiah(spent.jumlah)} tidak wajar kecilnya.",
                "Periksa apakah ada angka yang hilang; hapus baris yang nol.",
            )
