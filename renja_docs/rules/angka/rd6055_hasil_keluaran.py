"""The outcome of a sub kegiatan is another indicator than its output."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.pohon import sub_kegiatan
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6055",
    severity="peringatan",
    title="Hasil yang mengulang keluaran",
    source="Permendagri 86/2017 Lampiran T-C.33",
    explanation="Indikator hasil (outcome) bukan indikator keluaran (output) yang diulang.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.04.2.01.0001/hasil",
            bad="indikator: Jumlah Laporan Hasil Sinergitas (Laporan)\ntarget: 6 Laporan",
            good="indikator: Persentase Gangguan Ketertiban yang Ditangani\ntarget: 100%",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Outcomes worded as the output."""
    for sub in sub_kegiatan(reading):
        if sub.hasil is None:
            continue
        outputs = {one.indikator.casefold() for one in sub.keluaran}
        if sub.hasil.indikator.casefold() in outputs:
            yield RULE.finding(
                sub.hasil.origin.at("indikator").location,
                f"Hasil mengulang keluaran: {quoted(sub.hasil.indikator)}.",
                "Tulis indikator hasilnya.",
                place=f"kode {sub.kode}",
            )
