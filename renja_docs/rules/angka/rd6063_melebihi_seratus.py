"""No share exceeds the whole, unless a note says why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.lajur import Lajur, all_lajur, in_cell
from renja_docs.rules.angka.satuan import is_percentage
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6063",
    severity="peringatan",
    title="Bagian di atas 100%",
    source="Permendagri 86/2017 Lampiran T-C.30",
    explanation="Persentase suatu bagian tidak melebihi 100%, kecuali diberi catatan.",
    cases=(
        Case(
            file="tabel/t-c-30.yaml",
            at="@desa-tertib/sel/proyeksi-n",
            bad="1000,00",
            good="100,00",
        ),
        Case(
            file="tabel/tujuan-sasaran.yaml",
            at="baris/3/sel/target",
            bad="103,31%",
            good="100,00%",
        ),
        Case(
            file="tabel/t-c-30.yaml",
            at="@desa-tertib/sel/catatan",
            bad="Termasuk desa persiapan",
            good="Melebihi 100% karena termasuk desa persiapan",
            also=(Edit("tabel/t-c-30.yaml", "@desa-tertib/sel/proyeksi-n", "103,31"),),
            found="tabel/t-c-30.yaml: @desa-tertib/sel/proyeksi-n",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Percentages over 100 whose row has no note that speaks of it."""
    for row in all_lajur(reading):
        if is_percentage(row.label) and not _explains(row):
            yield from _exceeding(row)


def _explains(row: Lajur) -> bool:
    """True if the note of a row speaks of more than the whole."""
    return "100" in row.catatan


def _exceeding(row: Lajur) -> Iterator[Finding]:
    """The shares of a row that are more than the whole."""
    for isian in row.figures():
        is_share = "%" in (isian.satuan, row.satuan)
        if is_share and isian.number > 100:
            yield in_cell(
                RULE,
                row,
                isian,
                f"{quoted(isian.text)} melebihi 100%: {quoted(row.label)}.",
                "Periksa letak komanya, atau isi catatan.",
            )
