"""An act is named with the words Nomor and Tahun."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import naming_texts
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4091",
    severity="galat",
    title="Penulisan nomor dan tahun peraturan",
    source="UU 12/2011 Lampiran II angka 2 dan 47",
    explanation=(
        "Peraturan disebut dengan kata Nomor dan Tahun, berhuruf awal kapital, tanpa disingkat."
    ),
    by_file=True,
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja disusun menurut Undang-Undang No. 25 tahun 2004",
            good="Renja disusun menurut Undang-Undang Nomor 25 Tahun 2004",
            repaired="Renja disusun menurut Undang-Undang Nomor 25 Tahun 2004",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad=(
                '"Renja disusun menurut Peraturan Pemerintah Nomer 012 Tahun 2019, dengan kaidah '
                'sebagai berikut:"'
            ),
            good=(
                '"Renja disusun menurut Peraturan Pemerintah Nomor 12 Tahun 2019, dengan kaidah '
                'sebagai berikut:"'
            ),
            repaired=(
                '"Renja disusun menurut Peraturan Pemerintah Nomor 12 Tahun 2019, dengan kaidah '
                'sebagai berikut:"'
            ),
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Menurut Keputusan Menteri Dalam Negeri Nomer 050-5889 Tahun 2021, kodenya tetap.",
            good="Menurut Keputusan Menteri Dalam Negeri Nomor 050-5889 Tahun 2021, kodenya tetap.",
            repaired=(
                "Menurut Keputusan Menteri Dalam Negeri Nomor 050-5889 Tahun 2021, kodenya tetap."
            ),
        ),
    ),
)

_NUMBER_AND_YEAR: Final = re.compile(
    r"""
    \b(?:Nomor|nomor|Nomer|nomer|No\.?|NO\.?|no\.)
    \s*(?P<number>[\w./-]*\d[\w./-]*)
    \s+(?:[Tt]ahun|TAHUN|Th\.?)
    \s+(?P<year>(?:19|20)\d\d)\b
    """,
    re.VERBOSE,
)


def _without_zeros(number: str) -> str:
    """012 as 12; the zero of 050-3708 belongs to the number of a decision."""
    return number.lstrip("0") or number if number.isdigit() else number


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers and years in other words, or with a zero in front."""
    for text, match in matches(naming_texts(reading), _NUMBER_AND_YEAR):
        number = _without_zeros(match["number"])
        right = f"Nomor {number} Tahun {match['year']}"
        if " ".join(match[0].split()) != right and not match[0].isupper():
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Peraturan disebut {quoted(match[0])}.",
                f"Tulis {right}.",
                right,
            )
