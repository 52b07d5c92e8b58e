"""A regulation that is set has a number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4007",
    severity="galat",
    title="Nomor peraturan",
    source="UU 12/2011 Lampiran II angka 2 (UU 13/2022)",
    explanation="Peraturan yang ditetapkan bernomor.",
    cases=(
        Case(
            file="perbup.yaml",
            at="tahap",
            bad="penetapan",
            good="rancangan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The stage at which the number is wanted."""
    perbup = reading.naskah.perbup
    if perbup.nomor is None and perbup.tahap != "rancangan":
        yield RULE.finding(
            perbup.origin.at("tahap").location,
            f"Naskah tahap {perbup.tahap} belum bernomor.",
            "Isi nomor, atau kembalikan tahap ke rancangan.",
            place="judul",
        )
