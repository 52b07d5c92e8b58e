"""A Pasal is one sentence, or ayat, or definitions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place, PlaceKind
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

_PARTS: Final[tuple[PlaceKind, ...]] = ("ayat", "definisi", "rincian")
"""What may stand below the words of a Pasal, as messages name it."""
_SOUND: Final = (("teks",), ("teks", "rincian"), ("ayat",), ("definisi",))
"""What of the contents a Pasal may hold."""


def check(reading: Reading) -> Iterator[Finding]:
    """Pasal that hold nothing, or things that do not go together."""
    for pasal in reading.tree.pasal(quoted=True):
        held = tuple(_held(pasal))
        if held not in _SOUND:
            yield RULE.finding(
                pasal.origin.location,
                _message(pasal, held),
                "Isi salah satu: teks (dengan rincian bila perlu), ayat, atau definisi.",
                place=pasal.name,
            )


def _held(pasal: Place) -> Iterator[str]:
    """The names of what a Pasal holds."""
    if pasal.texts:
        yield "teks"
    for part in _PARTS:
        if pasal.holds(part):
            yield part


def _message(pasal: Place, held: tuple[str, ...]) -> str:
    """What a Pasal holds, in words."""
    if not held:
        return f"{pasal.name} tidak berisi."
    return f"{pasal.name} berisi {' dan '.join(held)}."
