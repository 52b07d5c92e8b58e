"""A period told with the Renstra or the RPD is one of those of perbup.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.identitas import Periode
from renja_docs.rules.angka.tahun import PERIODE, years
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import prose
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6077",
    severity="galat",
    title="Masa Renstra",
    source="Permendagri 86/2017",
    explanation=("Masa yang disebut bersama Renstra atau RPD sama dengan masa dalam perbup.yaml."),
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja menjabarkan Rencana Strategis (Renstra) Kecamatan Tahun 2025–2028.",
            good="Renja menjabarkan Rencana Strategis (Renstra) Kecamatan Tahun {{ renstra }}.",
        ),
    ),
)

_PLAN_WITH_PERIOD: Final = re.compile(
    rf"\b(?:Renstra|RENSTRA|Rencana Strategis|RPD)\b\)?[^.;:()]{{0,90}}?{PERIODE.pattern}"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Periods that share years with a known one, but are none of them."""
    perbup = reading.naskah.perbup
    known = [masa for masa in (perbup.renstra, perbup.renstra_lalu) if masa]
    for text, told in matches(prose(reading), _PLAN_WITH_PERIOD):
        awal, akhir = int(told["awal"]), int(told["akhir"])
        if _is_wrong(awal, akhir, known):
            yield in_text(
                reading,
                RULE,
                text,
                (told.start("awal"), told.end("akhir")),
                f"Masa {awal}–{akhir} bukan masa Renstra ({', '.join(map(years, known))}).",
                "Pakai {{ renstra }} atau {{ renstra_lalu }}.",
            )


def _is_wrong(awal: int, akhir: int, known: Sequence[Periode]) -> bool:
    """True of a period that shares two years or more with a known one, and is none of them."""
    if awal > akhir or (awal, akhir) in map(_ends, known):
        return False
    return any(_shares_two_years(awal, akhir, masa) for masa in known)


def _ends(masa: Periode) -> tuple[int, int]:
    """The first and the last year of a period."""
    return masa.awal, masa.akhir


def _shares_two_years(awal: int, akhir: int, masa: Periode) -> bool:
    """True if a period has two years or more in common with another."""
    return min(akhir, masa.akhir) > max(awal, masa.awal)
