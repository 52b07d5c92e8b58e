"""The connective behind the last item but one is printed from 'hubungan', not typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Hubungan
from renja_docs.content.origin import Location
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.tabulasi import CONNECTIVE, all_tabulasi
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

_RINCIAN: Final = Edit(
    "batang-tubuh.yaml",
    "@penyusunan-rka/rincian",
    "hubungan: dan\nbutir:\n  - program\n  - kegiatan",
)

RULE: Final = Rule(
    code="RD4021",
    severity="galat",
    title="Kata hubung diketik pada butir",
    source="UU 12/2011 Lampiran II angka 88 sampai dengan 91",
    explanation=(
        "Kata dan, atau, dan/atau di belakang butir kedua dari akhir dicetak dari hubungan."
    ),
    cases=(
        Case(
            also=(_RINCIAN,),
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian/butir/0",
            bad="program; dan",
            good="program",
            repaired="program",
        ),
        Case(
            also=(_RINCIAN,),
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian/butir/0",
            bad="program, atau",
            good="program",
        ),
        Case(
            file="bab/2-evaluasi.yaml",
            at="@isu-penting/isi/1/rincian/butir/1",
            bad="kapasitas aparatur desa belum merata, dan",
            good="kapasitas aparatur desa belum merata",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Connectives behind items; one that the list says anyway certainly goes."""
    said = _connectives(reading)
    for text in reading.texts:
        if text.kind != "butir":
            continue
        match = CONNECTIVE.search(text.printed)
        if match:
            yield _finding(reading, text, match, said.get(text.origin.location))


def _connectives(reading: Reading) -> Mapping[Location, Hubungan | None]:
    """What the list of each item of the body says of how its items combine."""
    return {
        butir.origin.at("teks").location: tabulasi.rincian.hubungan
        for tabulasi in all_tabulasi(reading)
        for butir in tabulasi.rincian.butir
    }


def _finding(
    reading: Reading, text: Text, match: re.Match[str], hubungan: Hubungan | None
) -> Finding:
    word = match[1] or match[2]
    new = None
    advice = f"Hapus kata itu, dan tulis hubungan: {word} pada rinciannya."
    if word == hubungan:
        new = ""
        advice = "Hapus kata itu."
    message = f"{text.place} diakhiri kata hubung “{word}”."
    return in_text(reading, RULE, text, match.span(), message, advice, new)
