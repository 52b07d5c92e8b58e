"""A term or an abbreviation is defined once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.terms import DefinedTerm, all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4042",
    severity="galat",
    title="Istilah didefinisikan dua kali",
    source="UU 12/2011 Lampiran II angka 250",
    explanation="Satu istilah, dan satu singkatan, mempunyai satu pengertian.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/+",
            bad="istilah: Bupati\narti: kepala Daerah",
            good="istilah: Camat\narti: kepala Kecamatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@ketentuan-umum/definisi/+",
            bad=(
                "istilah: Rancangan Kerja Kecamatan\n"
                "sebutan: Renja Kecamatan\n"
                "arti: naskah yang belum ditetapkan"
            ),
            good="istilah: Rancangan Kerja Kecamatan\narti: naskah yang belum ditetapkan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Terms of which an earlier one has a form."""
    first: dict[str, DefinedTerm] = {}
    for istilah in all_istilah(reading):
        for form in istilah.forms:
            earlier = first.setdefault(form.lower(), istilah)
            if earlier is not istilah:
                yield RULE.finding(
                    istilah.origin.location,
                    f"{form} sudah didefinisikan pada {earlier.place}.",
                    "Gabungkan kedua definisi, atau beri nama lain.",
                    place=istilah.place,
                    related=(earlier.origin.location,),
                )
