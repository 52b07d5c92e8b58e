"""The parts of each chapter of a Renja are those of the regulation, in its order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.susunan import Heading, compare, outline
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4074",
    severity="peringatan",
    title="Subbab Renja",
    source="Permendagri 86/2017 Lampiran",
    explanation="Setiap bab memuat subbab yang ditentukan, menurut urutannya.",
    cases=(
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@landasan-hukum/judul",
            bad="Peraturan yang Terkait",
            good="Landasan Hukum",
            found="bab/1-pendahuluan.yaml: id",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Parts that are missing from their chapter, and parts that stand too late."""
    for bab in reading.tree.printed_bab():
        required = _parts(outline(reading), bab)
        yield from compare(RULE, bab, required, tuple(bab.of("subbab")))


def _parts(headings: Sequence[Heading], bab: Place) -> list[Heading]:
    """The parts of the chapter of the outline that the title of a chapter fits; none without."""
    title = bab.printed("judul")
    for chapter in headings:
        if chapter.subbab == 0 and chapter.fits(title):
            return [part for part in headings if part.bab == chapter.bab and part.subbab]
    return []
