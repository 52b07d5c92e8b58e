"""Setting and promulgation happen in one town."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.perancangan.penanda_tangan import signings
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4094",
    severity="peringatan",
    title="Tempat penetapan dan pengundangan",
    source="UU 12/2011 Lampiran II angka 164 dan 167",
    explanation="Peraturan lazimnya ditetapkan dan diundangkan di kota yang sama.",
    cases=(
        Case(
            file="perbup.yaml",
            at="pengundangan/tempat",
            bad="Surabaya",
            good="Contoh",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A promulgation in another town than the setting."""
    events = tuple(signing.peristiwa for signing in signings(reading))
    if len(events) == 1:
        return
    penetapan, pengundangan = events
    if pengundangan.tempat != penetapan.tempat:
        yield RULE.finding(
            pengundangan.origin.at("tempat").location,
            (
                f"Tempat pengundangan {pengundangan.tempat} berbeda dari tempat penetapan "
                f"{penetapan.tempat}."
            ),
            "Periksa kedua tempat.",
            place="pengundangan",
            related=(penetapan.origin.at("tempat").location,),
        )
