"""No markup of other programs is left."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7006",
    severity="galat",
    title="Sisa markah",
    source="EYD",
    explanation=(
        "Naskah tidak memuat tanda HTML, entitas, pesan galat lembar kerja, atau tanda butir yang "
        "diketik; yang terakhir peringatan."
    ),
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun <b>setiap</b> tahun.",
            good="Renja disusun setiap tahun.",
        ),
        Case(
            file="bab/4-pendanaan.yaml",
            at="isi/0/paragraf",
            bad='"Kebutuhan dana tahun {{ n }} berjumlah #REF! rupiah."',
            good='"Kebutuhan dana tahun {{ n }} berjumlah {{ pagu() }}."',
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/1/rincian/butir/1",
            bad="• Camat mengendalikan pelaksanaan Renja setiap triwulan",
            good="Camat mengendalikan pelaksanaan Renja setiap triwulan",
        ),
    ),
)

_BULLETS: Final = "-•·–▪"
_MARKUP: Final = re.compile(
    rf"""
    \A[{_BULLETS}]\s+(?=\w)
    | </?[A-Za-z][^<>]{{0,40}}>
    | &(?:nbsp|amp|lt|gt|quot|\#\d+);
    | \#(?:REF|N/A|VALUE|DIV/0|NAME)[!?]?
    | ```
    | \\[nt]\b
    | \bnull\b | \bNaN\b | \bundefined\b
    | \ufffd | â€ | Ã                        # letters read in the wrong encoding
    """,
    re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Tags, entities and errors of sheets; a typed bullet is only a warning."""
    for text, match in matches(reading.texts, _MARKUP):
        finding = in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"Sisa markah {quoted(match[0])}.",
            "Hapus tanda itu.",
        )
        if match[0][0] in _BULLETS:
            finding = replace(finding, severity="peringatan")
        yield finding
