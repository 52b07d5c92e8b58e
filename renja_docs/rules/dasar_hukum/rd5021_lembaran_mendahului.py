"""A gazette is not older than the act in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.dasar_hukum.lembaran import with_gazette
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5021",
    severity="galat",
    title="Tahun lembaran sebelum tahun peraturan",
    source="UU 12/2011 Pasal 81 sampai dengan Pasal 86",
    explanation=(
        "Peraturan diundangkan sesudah ditetapkan, "
        "sehingga tahun lembaran tidak mendahului tahun peraturan."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@perbup-20-2025",
            bad=(
                "id: perbup-20-2025\n"
                "jenis: perbup\n"
                "lembaga: Contoh\n"
                'nomor: "20"\n'
                "tahun: 2025\n"
                "tentang: Rencana Kerja Pemerintah Daerah\n"
                'lembaran: {tahun: 2024, nomor: "20"}'
            ),
            good=(
                "id: perbup-20-2025\n"
                "jenis: perbup\n"
                "lembaga: Contoh\n"
                'nomor: "20"\n'
                "tahun: 2025\n"
                "tentang: Rencana Kerja Pemerintah Daerah\n"
                'lembaran: {tahun: 2025, nomor: "20"}'
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Gazettes of an earlier year."""
    for act, lembaran in with_gazette(reading):
        if act.tahun and lembaran.tahun < act.tahun:
            yield RULE.finding(
                lembaran.origin.at("tahun").location,
                f"Tahun lembaran {lembaran.tahun} mendahului tahun peraturan {act.tahun}.",
                "Periksa tahun lembarannya.",
                place=act.id,
            )
