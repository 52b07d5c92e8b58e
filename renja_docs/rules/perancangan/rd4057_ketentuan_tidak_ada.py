"""Every Pasal and ayat of this regulation that a norm names exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.pengacuan_diketik import typed_provisions
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4057",
    severity="galat",
    title="Pengacuan ke pasal atau ayat yang tidak ada",
    source="UU 12/2011 Lampiran II angka 272 dan 280",
    explanation="Nomor pasal dan ayat yang diacu ada dalam peraturan ini.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam Pasal 9 menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@sistematika/ayat/1/teks",
            bad="Renja sebagaimana dimaksud pada ayat (7) menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:sistematika', ayat='susunan') }} menjadi pedoman"
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Typed numbers that no provision has."""
    for reference in reading.once(typed_provisions):
        if not reference.target:
            yield in_text(
                reading,
                RULE,
                reference.text,
                reference.words.span(),
                f"{quoted(reference.words[0])} tidak ada dalam peraturan ini.",
                "Acu dengan rujuk(), misalnya {{ rujuk('pasal:pedoman') }}.",
            )
