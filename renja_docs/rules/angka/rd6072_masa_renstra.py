"""The plan year lies in the Renstra; the Renstra before it begins and ends before it does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.identitas import Periode
from renja_docs.rules.angka.tahun import years
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD6072",
    severity="galat",
    title="Tahun rencana dalam masa Renstra",
    source="Permendagri 86/2017 Pasal 125",
    explanation=(
        "Tahun rencana berada dalam masa Renstra, dan masa Renstra sebelumnya dimulai dan berakhir "
        "lebih dahulu."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tahun_rencana",
            bad="2031",
            good="2026",
        ),
        Case(
            file="perbup.yaml",
            at="renstra_lalu",
            bad="awal: 2025\nakhir: 2028",
            good="awal: 2020\nakhir: 2024",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A plan year outside the Renstra, and a former Renstra that is not the earlier one."""
    perbup = reading.naskah.perbup
    present, former = perbup.renstra, perbup.renstra_lalu
    if present is None:
        return
    if perbup.tahun_rencana and not present.awal <= perbup.tahun_rencana <= present.akhir:
        yield RULE.finding(
            perbup.origin.at("tahun_rencana").location,
            f"Tahun rencana {perbup.tahun_rencana} di luar masa Renstra {years(present)}.",
            "Periksa tahun_rencana dan renstra.",
        )
    if former and not _is_earlier(former, present):
        yield RULE.finding(
            former.origin.at("awal").location,
            f"Renstra sebelumnya {years(former)} tidak mendahului {years(present)}.",
            "Periksa renstra dan renstra_lalu.",
        )


def _is_earlier(former: Periode, present: Periode) -> bool:
    """True if one Renstra begins and ends before the other does."""
    return former.awal < present.awal and former.akhir < present.akhir
