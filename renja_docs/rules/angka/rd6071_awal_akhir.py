"""A period begins before it ends, and is not longer than 25 years."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.angka.tahun import PERIODE
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

LONGEST: Final = 25

RULE: Final = Rule(
    code="RD6071",
    severity="galat",
    title="Awal sebelum akhir",
    source="Permendagri 86/2017",
    explanation=(
        "Tahun awal suatu masa tidak sesudah tahun akhirnya, dan masa itu tidak lebih dari 25 "
        "tahun."
    ),
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini melanjutkan hasil pembangunan tahun 2028–2023.",
            good="Renja ini melanjutkan hasil pembangunan tahun 2018–2023.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja ini mendukung pembangunan tahun 2025 sampai dengan tahun 2062.",
            good="Renja ini mendukung pembangunan tahun 2025 sampai dengan tahun 2026.",
        ),
        Case(
            file="perbup.yaml",
            at="renstra",
            bad="awal: 2029\nakhir: 2025",
            good="awal: 2025\nakhir: 2029",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Periods of the identity, then of texts."""
    yield from _in_identity(reading)
    yield from _in_texts(reading)


def _in_identity(reading: Reading) -> Iterator[Finding]:
    """The periods of perbup.yaml that are no period, or too long."""
    perbup = reading.naskah.perbup
    for key, masa in (("renstra", perbup.renstra), ("renstra_lalu", perbup.renstra_lalu)):
        if masa and not 0 <= masa.akhir - masa.awal < LONGEST:
            yield RULE.finding(
                masa.origin.location,
                f"Masa {key} {masa.awal} sampai dengan {masa.akhir}.",
                "Periksa kedua tahunnya.",
                place=key,
            )


def _in_texts(reading: Reading) -> Iterator[Finding]:
    """The typed periods that run backwards, or are too long."""
    for text, masa in matches(reading.texts, PERIODE):
        fault = _fault(int(masa["akhir"]) - int(masa["awal"]))
        if fault:
            message = f"Masa {quoted(masa[0])} {fault}."
            yield in_text(reading, RULE, text, masa.span(), message, "Periksa kedua tahunnya.")


def _fault(length: int) -> str:
    """What is wrong with a period of so many years from first to last, '' where nothing is."""
    if length < 0:
        return "berakhir sebelum dimulai"
    if length > LONGEST:
        return f"lebih dari {LONGEST} tahun"
    return ""
