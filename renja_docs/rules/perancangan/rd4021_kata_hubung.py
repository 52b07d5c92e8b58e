"""The connective behind the last item but one is printed from 'hubungan', not typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import Hubungan, Rincian
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.tabulasi import CONNECTIVE, items
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.place import Place
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
    """Connectives behind items; one that the list of a norm says anyway certainly goes."""
    for rincian in reading.tree.of("rincian"):
        said = _printed_connective(rincian)
        for text in items(rincian):
            yield from _behind(reading, text, said)
        for text in rincian.after:
            yield from _behind(reading, text, None)


def _printed_connective(rincian: Place) -> Hubungan | None:
    """What a list of the body says of how its items combine."""
    if rincian.zone != "batang-tubuh":
        return None
    return rincian.node_of(Rincian).hubungan


def _behind(reading: Reading, text: Text, said: Hubungan | None) -> Iterator[Finding]:
    """The connective behind a text. said: what the software prints there."""
    match = CONNECTIVE.search(text.printed)
    if match is None:
        return
    word = match[1] or match[2]
    new = None
    advice = f"Hapus kata itu, dan tulis hubungan: {word} pada rinciannya."
    if word == said:
        new = ""
        advice = "Hapus kata itu."
    message = f"{text.place} diakhiri kata hubung “{word}”."
    yield in_text(reading, RULE, text, match.span(), message, advice, new)
