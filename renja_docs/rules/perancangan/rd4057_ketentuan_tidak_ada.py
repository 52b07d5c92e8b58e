"""Every Pasal and ayat of this regulation that a norm names exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.pengacuan_diketik import TypedProvision, typed_provisions
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
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana dimaksud dalam Pasal 3 ayat (5) menjadi pedoman",
            good="Renja sebagaimana dimaksud dalam Pasal 3 ayat (2) menjadi pedoman",
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
                _advice(reading, reference),
            )


def _advice(reading: Reading, reference: TypedProvision) -> str:
    """What there is to refer to: the Pasal of this regulation, or the ayat of the Pasal."""
    provisions = [place for place in reading.tree.pasal() if place.label]
    words = " ".join(reference.words[0].split())
    if words.startswith("ayat"):
        provisions = [one for one in provisions if one.target == reference.text.within]
    elif " ayat " in words:
        provisions = [one for one in provisions if words.startswith(f"{one.name} ayat")]
    if "ayat" in words:
        provisions = [ayat for pasal in provisions for ayat in pasal.of("ayat")]
    if not provisions:
        return "Pasal itu tidak mempunyai ayat; sebut ketentuan yang dimaksud dengan rujuk()."
    first, last = provisions[0], provisions[-1]
    there = f"Yang ada: {first.name}"
    if first is not last:
        there += f" sampai dengan {last.own or last.name}"
    return f"{there}. Acu dengan rujuk(), agar nomornya mengikuti susunan."
