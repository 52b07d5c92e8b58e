"""A regulation calls itself by its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.regional_words import KIND, SHORT
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4092",
    severity="galat",
    title="Sebutan peraturan ini",
    source="UU 12/2011 Lampiran II angka 99, 100, 144, dan 150",
    explanation="Peraturan menyebut dirinya dengan nama jenisnya, lalu kata ini.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Pelaksanaan Peraturan Daerah ini dievaluasi oleh Camat",
            good="Pelaksanaan Peraturan Bupati ini dievaluasi oleh Camat",
            repaired="Pelaksanaan Peraturan Bupati ini dievaluasi oleh Camat",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Pelaksanaan Peraturan ini dievaluasi oleh Camat",
            good="Pelaksanaan peraturan ini dievaluasi oleh Camat",
            repaired="Pelaksanaan Peraturan Bupati ini dievaluasi oleh Camat",
        ),
        Case(
            package="perda",
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Peraturan Bupati ini mulai berlaku pada tanggal diundangkan",
            good="Peraturan Daerah ini mulai berlaku pada tanggal diundangkan",
            repaired="Peraturan Daerah ini mulai berlaku pada tanggal diundangkan",
        ),
    ),
)

_THIS_ACT: Final = re.compile(
    rf"""
    \b(?:
        Undang-[Uu]ndang
        | {KIND}
        | Peraturan(?:\s+(?:Pemerintah|Presiden|Menteri(?:\s+[A-Z]\w+)*))?
        | Keputusan(?:\s+Menteri)?
        | {SHORT} | Permen | UU
    )(?=\s+ini\b)
    """,
    re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Other kinds of acts in front of 'ini'."""
    kind = reading.naskah.perbup.jenis
    for text, match in matches(reading.of("pembukaan", "batang-tubuh"), _THIS_ACT):
        named = " ".join(match[0].split())
        if named != kind and text.kind != "peraturan":
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"{text.place} menyebut {quoted(match[0] + ' ini')}.",
                f"Tulis {kind} ini.",
                kind,
            )
