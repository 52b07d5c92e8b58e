"""The output of a sub kegiatan of the supporting programme has the unit of the nomenclature."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.program import Kinerja, SubKegiatan
from renja_docs.rules.angka.nomenklatur import official_unit
from renja_docs.rules.angka.pohon import sub_kegiatan
from renja_docs.rules.angka.satuan import fits, satuan_of
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6048",
    severity="peringatan",
    title="Satuan keluaran menurut nomenklatur",
    source="Kepmendagri 050-5889 Tahun 2021",
    explanation="Satuan keluaran sub kegiatan program penunjang mengikuti nomenklatur.",
    cases=(
        Case(
            file="program.yaml",
            at="@X.XX.01.2.01.0007/keluaran",
            bad="indikator: Jumlah Berkas Evaluasi Kinerja (Berkas)\ntarget: 4 Berkas",
            good="indikator: Jumlah Laporan Evaluasi Kinerja (Laporan)\ntarget: 4 Laporan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Targets of outputs in another unit."""
    for sub in sub_kegiatan(reading):
        official = official_unit(sub.kode)
        if sub.keluaran and official:
            # the nomenclature knows one output, and the office names it first
            yield from _in_another(sub, sub.keluaran[0], official)


def _in_another(sub: SubKegiatan, keluaran: Kinerja, official: str) -> Iterator[Finding]:
    """The target of an output that has a unit, and not the official one."""
    target = keluaran.target
    if target is None or target.angka is None or not target.satuan:
        return
    announced = satuan_of(keluaran.indikator)
    if announced and not fits(target, announced):
        return  # told already, with the unit of the indicator
    if not fits(target, official):
        yield RULE.finding(
            keluaran.origin.at("target").location,
            f"Satuan {quoted(target.satuan)} berbeda dari nomenklatur {sub.kode}.",
            f"Pakai satuan {official}.",
            place=f"kode {sub.kode}",
        )
