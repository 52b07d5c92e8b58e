"""A definition does not repeat only the word it defines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.terms import all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4044",
    severity="galat",
    title="Definisi berputar",
    source="UU 12/2011 Lampiran II angka 107",
    explanation=(
        "Definisi dirumuskan dengan lengkap dan jelas, tidak dengan kata yang didefinisikan saja."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/4",
            bad="istilah: Rencana Kerja Kecamatan\narti: rencana kerja Kecamatan",
            good="istilah: Rencana Kerja Kecamatan\narti: dokumen perencanaan Kecamatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Meanings that are a form of the term."""
    for istilah in all_istilah(reading):
        forms = [form.lower() for form in istilah.forms]
        if istilah.arti.strip().lower() in forms:
            yield RULE.finding(
                istilah.origin.at("arti").location,
                f"{istilah.full} didefinisikan dengan dirinya sendiri.",
                "Jelaskan maknanya.",
                place=istilah.place,
            )
