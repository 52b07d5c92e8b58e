"""A regulation that is set has its dates and the names of its officers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.penanda_tangan import signings
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4064",
    severity="galat",
    title="Penandatanganan belum lengkap",
    source="UU 12/2011 Lampiran II angka 164 dan 167",
    explanation="Naskah yang ditetapkan memuat tempat, tanggal, dan nama pejabat.",
    cases=(
        Case(
            file="perbup.yaml",
            at="penetapan/tanggal",
            bad=REMOVED,
            good="14 Juli 2025",
            found="perbup.yaml: penetapan",
            package="tanpa-lampiran",
        ),
        Case(
            file="perbup.yaml",
            at="pejabat/penetapan/nama",
            bad=REMOVED,
            good="Budi Santoso",
            found="perbup.yaml: pejabat/penetapan",
            package="tanpa-lampiran",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Open dates and names, behind the stage of a draft."""
    stage = reading.naskah.perbup.tahap
    if stage == "rancangan":
        return
    for signing in signings(reading):
        if signing.peristiwa.tanggal is None:
            yield RULE.finding(
                signing.peristiwa.origin.location,
                f"Tanggal {signing.name} belum diisi pada tahap {stage}.",
                "Isi tanggal, misalnya 2 Agustus 2023.",
                place=signing.name,
            )
        if not signing.pejabat.text("nama"):
            yield RULE.finding(
                signing.pejabat.origin.location,
                f"Nama pejabat {signing.name} belum diisi pada tahap {stage}.",
                "Isi nama tanpa gelar.",
                place=signing.pejabat.name,
            )
