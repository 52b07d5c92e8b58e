"""A Pasal is one sentence, or ayat, or definitions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.tabulasi import all_pasal
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4030",
    severity="galat",
    title="Isi pasal",
    source="UU 12/2011 Lampiran II angka 77 (UU 13/2022), 81, dan 99",
    explanation=(
        "Pasal berisi satu kalimat, atau beberapa ayat, atau definisi; frasa pembuka definisi "
        "dicetak oleh program."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="pasal/3",
            bad=(
                "id: penyusunan-rka\n"
                "teks: Renja Kecamatan menjadi pedoman\n"
                "ayat:\n"
                "  - Renja Kecamatan menjadi pedoman penyusunan RKA Kecamatan\n"
                "  - RKA Kecamatan disusun setiap tahun"
            ),
            good=(
                "id: penyusunan-rka\n"
                "ayat:\n"
                "  - Renja Kecamatan menjadi pedoman penyusunan RKA Kecamatan\n"
                "  - RKA Kecamatan disusun setiap tahun"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="pasal/3",
            bad="id: penyusunan-rka",
            good="id: penyusunan-rka\nteks: Renja Kecamatan menjadi pedoman RKA Kecamatan",
        ),
    ),
)

_CONTENTS: Final = ("teks", "ayat", "definisi", "rincian")
_SOUND: Final = (("teks",), ("teks", "rincian"), ("ayat",), ("definisi",))
"""What of the contents a Pasal may hold."""


def check(reading: Reading) -> Iterator[Finding]:
    """Pasal that hold nothing, or things that do not go together."""
    for pasal, place in all_pasal(reading):
        held = tuple(name for name in _CONTENTS if getattr(pasal, name))
        if held in _SOUND:
            continue
        what = " dan ".join(held)
        yield RULE.finding(
            pasal.origin.location,
            f"{place} berisi {what}." if what else f"{place} tidak berisi.",
            "Isi salah satu: teks (dengan rincian bila perlu), ayat, atau definisi.",
            place=place,
        )
