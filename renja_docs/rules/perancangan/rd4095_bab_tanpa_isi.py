"""Chapters and their parts hold something."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4095",
    severity="galat",
    title="Bab atau subbab tanpa isi",
    source="Permendagri 86/2017 Lampiran",
    explanation="Bab memuat isi atau subbab, dan subbab memuat isi.",
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi",
            bad="[]",
            good=("- paragraf: >-\n    Demikian Renja ini disusun untuk dilaksanakan."),
            found="bab/5-penutup.yaml: id",
        ),
        Case(
            file="bab/3-tujuan.yaml",
            at="@program-kegiatan/isi",
            bad="[]",
            good=("- paragraf: >-\n    Program dan kegiatan disusun menurut Renstra."),
            found="bab/3-tujuan.yaml: @program-kegiatan/id",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Chapters with neither blocks nor parts, and parts without blocks."""
    for bab in reading.naskah.bab:
        if not bab.isi and not bab.subbab:
            yield _finding(bab, f"Bab {bab.judul} tidak berisi.", "Isi bab itu.")
        for subbab in bab.subbab:
            if not subbab.isi:
                yield _finding(subbab, f"Subbab {subbab.judul} tidak berisi.", "Isi subbab itu.")


def _finding(part: Bab | Subbab, message: str, advice: str) -> Finding:
    return RULE.finding(part.origin.at("id").location, message, advice, place=part.id)
