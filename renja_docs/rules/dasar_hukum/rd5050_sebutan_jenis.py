"""A region calls its acts by a name that the program knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import quoted
from renja_docs.rules.rule import REMOVED, Case, Rule
from renja_docs.sense.law.hierarchy import JENIS, of_regions
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5050",
    severity="galat",
    title="Sebutan jenis peraturan daerah",
    source="UU 12/2011 Pasal 7 ayat (1) huruf f dan g beserta Penjelasannya",
    explanation=(
        "sebutan ditulis hanya bila daerah menyebut jenis itu dengan nama lain, misalnya Qanun "
        "bagi perda di Aceh."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="@perda-9-2010/sebutan",
            bad="Kanun",
            good=REMOVED,
            package="perda",
        ),
        Case(
            file="dasar-hukum.yaml",
            at="@uu-43-2007/sebutan",
            bad="Qanun",
            good=REMOVED,
            package="perda",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Names that no region has for an act of that kind."""
    for act in reading.naskah.dasar_hukum.peraturan:
        known = [one.kind.nama for one in of_regions(act.jenis)]
        if act.sebutan and act.sebutan not in known:
            choice = ", ".join(dict.fromkeys(known)) or JENIS[act.jenis].sebutan
            yield RULE.finding(
                act.origin.at("sebutan").location,
                f"Sebutan {quoted(act.sebutan)} tidak dikenal bagi {act.jenis}.",
                f"Hapus, atau tulis salah satu dari: {choice}.",
                place=act.id,
            )
