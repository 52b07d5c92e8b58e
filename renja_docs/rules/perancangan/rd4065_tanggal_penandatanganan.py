"""Promulgation follows the setting, both in the year of the regulation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.origin import Location
from renja_docs.rules.perancangan.penanda_tangan import Signing, signings
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4065",
    severity="galat",
    title="Tanggal penetapan dan pengundangan",
    source="UU 12/2011 Pasal 86 dan 87",
    explanation="Pengundangan tidak mendahului penetapan, dan keduanya dalam tahun peraturan.",
    cases=(
        Case(
            file="perbup.yaml",
            at="pengundangan/tanggal",
            bad="13 Juli 2025",
            good="14 Juli 2025",
            package="tanpa-lampiran",
        ),
        Case(
            file="perbup.yaml",
            at="penetapan/tanggal",
            bad="14 Juli 2024",
            good="14 Juli 2025",
            package="tanpa-lampiran",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Dates in another year, and a promulgation before the setting."""
    year = reading.naskah.perbup.tahun
    all_signings = signings(reading)
    for signing in all_signings:
        day = signing.peristiwa.tanggal
        if day and day.year != year:
            yield RULE.finding(
                _date_of(signing),
                f"Tahun {signing.name} {day.year} berbeda dari tahun peraturan {year}.",
                "Samakan tahunnya.",
                place=signing.name,
            )
    if len(all_signings) == 1:
        return
    penetapan, pengundangan = all_signings
    set_on, promulgated_on = penetapan.peristiwa.tanggal, pengundangan.peristiwa.tanggal
    if set_on and promulgated_on and promulgated_on < set_on:
        yield RULE.finding(
            _date_of(pengundangan),
            "Tanggal pengundangan mendahului penetapan.",
            "Periksa kedua tanggal.",
            place="pengundangan",
            related=(_date_of(penetapan),),
        )


def _date_of(signing: Signing) -> Location:
    """Where the date of a signing is typed."""
    return signing.peristiwa.origin.at("tanggal").location
