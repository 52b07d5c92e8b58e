"""The outline explains every chapter and part, where it explains any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.place import Place
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
    unexplained = [part for part in parts if not part.text("uraian")]
    if len(unexplained) == len(parts):
        return
    for part in unexplained:
        yield RULE.finding(
            part.origin.at("judul").location,
            f"{part.printed('judul')} tidak diterangkan dalam sistematika.",
            "Isi uraian.",
            place=part.name,
        )


def _prints_outline(reading: Reading) -> bool:
    """True if the Lampiran does; a norm may list the chapters too, without explaining them."""
    return any(place.zone == "lampiran" for place in reading.tree.of("sistematika"))


def _parts(reading: Reading) -> Iterator[Place]:
    """What the outline explains: the parts of a chapter, the chapter itself where it has none."""
    for bab in reading.tree.printed_bab():
        yield from tuple(bab.of("subbab")) or (bab,)
