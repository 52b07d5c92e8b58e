"""Every Pasal and ayat of this regulation that a norm names exists."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.pengacuan_diketik import TypedProvision, typed_provisions
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
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
    there = _there(reading, reference)
    if not there:
        return "Pasal itu tidak mempunyai ayat; sebut ketentuan yang dimaksud dengan rujuk()."
    first, last = there[0], there[-1]
    range_of = (
        first.name if first is last else f"{first.name} sampai dengan {last.own or last.name}"
    )
    return f"Yang ada: {range_of}. Acu dengan rujuk(), agar nomornya mengikuti susunan."


def _there(reading: Reading, reference: TypedProvision) -> list[Place]:
    """The Pasal that there are; where an ayat is named, those of the Pasal that it is sought in."""
    words = " ".join(reference.words[0].split())
    pasal = [place for place in reading.tree.pasal() if place.label]
    if "ayat" not in words:
        return pasal
    named = words.partition(" ayat ")[0]
    sought = [one for one in pasal if named == one.name or _is_own(reference, one, words)]
    return [ayat for one in sought for ayat in one.of("ayat")]


def _is_own(reference: TypedProvision, pasal: Place, words: str) -> bool:
    """True for the Pasal that a reference to an ayat alone stands in."""
    return words.startswith("ayat") and pasal.target == reference.text.within
