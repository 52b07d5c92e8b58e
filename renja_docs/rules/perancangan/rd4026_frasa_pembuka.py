"""A list follows a phrase with which each item reads on, and such a phrase has its list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.content.regulasi import Ayat, Pasal
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.tabulasi import all_pasal, all_tabulasi
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4026",
    severity="galat",
    title="Frasa pembuka dan rinciannya",
    source="UU 12/2011 Lampiran II angka 87 huruf a",
    explanation=(
        "Setiap rincian dibaca sebagai satu kesatuan dengan frasa pembukanya, dan frasa pembuka "
        "diikuti rincian."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja Kecamatan terdiri atas",
            good="Renja Kecamatan terdiri atas program dan kegiatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="pasal/3",
            bad=(
                "id: penyusunan-rka\n"
                "rincian:\n"
                "  hubungan: dan\n"
                "  butir:\n"
                "    - program\n"
                "    - kegiatan"
            ),
            good=(
                "id: penyusunan-rka\n"
                "teks: Renja Kecamatan terdiri atas\n"
                "rincian:\n"
                "  hubungan: dan\n"
                "  butir:\n"
                "    - program\n"
                "    - kegiatan"
            ),
        ),
    ),
)

_ANNOUNCING: Final = re.compile(
    r"\b(?:sebagai berikut|meliputi|terdiri atas|terdiri dari|yaitu|yakni|antara lain)\s*:?\s*\Z"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lists without words in front of them; norms that announce a list and have none."""
    for tabulasi in all_tabulasi(reading):
        if not tabulasi.opening:
            yield RULE.finding(
                tabulasi.rincian.origin.location,
                "Rincian tidak didahului frasa pembuka.",
                "Tulis teks yang mengantar rincian ini.",
                place=tabulasi.place,
            )
    yield from _without_rincian(reading)


def _without_rincian(reading: Reading) -> Iterator[Finding]:
    bare = frozenset(_bare(reading))
    for text in reading.of("batang-tubuh"):
        if text.origin.location not in bare:
            continue
        match = _ANNOUNCING.search(text.printed)
        if match:
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"{text.place} mengantar rincian yang tidak ada.",
                "Tulis rinciannya pada rincian.",
            )


def _bare(reading: Reading) -> Iterator[Location]:
    """Where the words of the norms stand below which nothing follows."""
    for pasal, _ in all_pasal(reading):
        norms: tuple[Pasal | Ayat, ...] = (pasal, *pasal.ayat)
        for norm in norms:
            if norm.teks and not norm.rincian and not norm.sistematika:
                yield norm.origin.at("teks").location
