"""The expansion of an abbreviation stands where it is used first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.kepanjangan import ABBREVIATION, KINDS, kepanjangan
from renja_docs.rules.terms import all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7014",
    severity="catatan",
    title="Kepanjangan sesudah singkatannya dipakai",
    source="UU 12/2011 Lampiran II angka 98",
    explanation="Kepanjangan diberikan pada pemakaian pertama.",
    needs=frozenset({"Opsi", "Bab", "KataPengantar"}),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="IKU dipantau; Indikator Kinerja Utama (IKU) dievaluasi.",
            good="Indikator Kinerja Utama (IKU) dipantau; IKU dievaluasi.",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The first use of each abbreviation that is explained only later; defined terms are known."""
    explained = _first_explained(reading)
    told: set[str] = set()
    for position, text in reading.of_kinds(KINDS, "lampiran").numbered(ABBREVIATION):
        for match in text.matches(ABBREVIATION):
            singkatan = match[0]
            here = (position, match.start())
            if singkatan not in told and here < explained.get(singkatan, here):
                told.add(singkatan)
                yield in_text(
                    reading,
                    RULE,
                    text,
                    match.span(),
                    f"{singkatan} dipakai sebelum kepanjangannya diberikan.",
                    "Pindahkan kepanjangannya ke sini.",
                )


def _first_explained(reading: Reading) -> dict[str, tuple[int, int]]:
    """Where each abbreviation that is no defined term is explained first."""
    defined = {term.short for term in reading.once(all_istilah)}
    first: dict[str, tuple[int, int]] = {}
    for one in kepanjangan(reading):
        if one.singkatan not in defined:
            first.setdefault(one.singkatan, one.place)
    return first
