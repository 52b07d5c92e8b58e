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
    headings = outline(reading)
    for bab in reading.tree.printed_bab():
        chapter = _chapter(headings, bab)
        required = [part for part in headings if part.bab == chapter and part.subbab]
        yield from compare(RULE, bab, required, tuple(bab.of("subbab")))


def _chapter(headings: Sequence[Heading], bab: Place) -> int:
    """The number of the chapter of the outline that a title fits, 0 where it fits none."""
    title = bab.printed("judul")
    for heading in headings:
        if heading.subbab == 0 and heading.fits(title):
            return heading.bab
    return 0
