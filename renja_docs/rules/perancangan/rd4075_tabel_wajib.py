"""The official tables of a Renja are printed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.susunan import official_tables
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4075",
    severity="galat",
    title="Tabel wajib Renja",
    source="Permendagri 86/2017 Lampiran",
    explanation=(
        "Renja memuat semua tabel resminya (data/tabel-renja.csv); yang tidak ada isinya "
        "dicetak NIHIL."
    ),
    needs=frozenset({"Lampiran", "Bab", "Tabel"}),
    cases=(
        Case(
            file="lampiran.yaml",
            at="urutan",
            bad=(
                "[bab: pendahuluan, bab: evaluasi, bab: tujuan, bab: pendanaan, bab: penutup, "
                "tabel: t-c-29, tabel: t-c-30, tabel: t-c-31, tabel: t-c-33, "
                "bagian: penandatanganan]"
            ),
            good=(
                "[bab: pendahuluan, bab: evaluasi, bab: tujuan, bab: pendanaan, bab: penutup, "
                "tabel: t-c-29, tabel: t-c-30, tabel: t-c-31, tabel: t-c-32, tabel: t-c-33, "
                "bagian: penandatanganan]"
            ),
            found="lampiran.yaml: ",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Official tables that are not among those of a Renja."""
    lampiran = next(iter(reading.tree.lampiran), None)
    if lampiran is None:
        return
    printed = {tabel.own for tabel in reading.tree.tabel}
    for table in official_tables(reading):
        if f"Tabel {table.nomor}" not in printed:
            yield RULE.finding(
                lampiran.origin.location,
                f"Tabel {table.nomor} tidak dicetak.",
                f"Tambahkan tabel: {table.bentuk} pada urutan.",
                place=lampiran.name,
            )
