"""A Pasal without ayat, and an ayat, is one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.kalimat_norma import whole_norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.sentences import sentence_ends

RULE: Final = Rule(
    code="RD4032",
    severity="peringatan",
    title="Norma lebih dari satu kalimat",
    source="UU 12/2011 Lampiran II angka 77 (UU 13/2022) dan 83",
    explanation="Satu pasal tanpa ayat, atau satu ayat, memuat satu norma dalam satu kalimat.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/0",
            bad="Renja Kecamatan disusun setiap tahun. Renja disampaikan kepada Bupati",
            good="Renja Kecamatan yang disusun setiap tahun disampaikan kepada Bupati",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The marks inside a norm that end a sentence."""
    for text in whole_norms(reading):
        for end in sentence_ends(text.printed):
            yield in_text(
                reading,
                RULE,
                text,
                (end, end + 1),
                f"{text.place} memuat lebih dari satu kalimat.",
                "Bagi menjadi beberapa ayat atau pasal.",
            )
