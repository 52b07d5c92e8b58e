"""The outline explains every chapter and part, where it explains any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Bab, Subbab
from renja_docs.rules.perancangan.paragraf_lampiran import runs_of_blocks
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.numbering import bab_tercetak
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4096",
    severity="peringatan",
    title="Bab atau subbab tanpa uraian dalam sistematika",
    source="Permendagri 86/2017 Lampiran",
    explanation="Sistematika penulisan menerangkan setiap bab dan subbab, atau tidak satu pun.",
    cases=(
        Case(
            file="bab/3-tujuan.yaml",
            at="@program-kegiatan/uraian",
            bad=REMOVED,
            good="Memuat program, kegiatan, dan sub kegiatan.",
            found="bab/3-tujuan.yaml: @program-kegiatan/judul",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Chapters without parts, and parts, that a printed outline leaves unexplained."""
    if not _prints_outline(reading):
        return
    parts = tuple(_parts(reading))
    if not any(part.uraian for part in parts):
        return
    for part in parts:
        if not part.uraian:
            yield RULE.finding(
                part.origin.at("judul").location,
                f"{part.judul} tidak diterangkan dalam sistematika.",
                "Isi uraian.",
                place=part.id,
            )


def _prints_outline(reading: Reading) -> bool:
    return any(block.sistematika for blocks in runs_of_blocks(reading) for block in blocks)


def _parts(reading: Reading) -> Iterator[Bab | Subbab]:
    """What the outline explains: the parts of a chapter, the chapter itself where it has none."""
    for bab in bab_tercetak(reading.naskah):
        if bab.subbab:
            yield from bab.subbab
        else:
            yield bab
