"""No indicator stands twice on one code."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.indikator import IndicatorLine, kinerja
from renja_docs.rules.angka.pohon import folded, planned
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6049",
    severity="peringatan",
    title="Indikator ganda",
    source="Permendagri 86/2017 Lampiran T-C.29",
    explanation="Satu indikator berdiri satu kali pada satu kode.",
    cases=(
        Case(
            file="program.yaml",
            at="@7.01.06.2.01/kinerja/+",
            bad="indikator: Persentase Desa yang Difasilitasi\ntarget: 90%",
            good="indikator: Persentase Desa yang Dikunjungi\ntarget: 90%",
        ),
        Case(
            file="program.yaml",
            at="@7.01.06.2.01.0001/evaluasi/+",
            bad=(
                "indikator: >-\n"
                "  Jumlah Dokumen Fasilitasi Penyusunan Peraturan Desa dan Peraturan Kepala Desa"
            ),
            good="indikator: Jumlah Dokumen Peraturan Desa yang Dievaluasi",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Indicators that stood before among those of the plan year, or among those before it."""
    for node in planned(reading):
        yield from _repeated(kinerja(node), node.kode)
        yield from _repeated(node.evaluasi, node.kode)


def _repeated(lines: Sequence[IndicatorLine], kode: str) -> Iterator[Finding]:
    """The lines with an indicator that stood before."""
    first: dict[str, IndicatorLine] = {}
    for line in lines:
        other = first.setdefault(folded(line.indikator), line)
        if other is not line:
            yield RULE.finding(
                line.origin.at("indikator").location,
                f"Indikator {quoted(line.indikator)} sudah ada pada kode ini.",
                "Gabungkan, atau perbaiki salah satu indikatornya.",
                place=f"kode {kode}",
                related=(other.origin.location,),
            )
