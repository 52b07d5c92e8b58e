"""A copy is authenticated by the officer in charge of law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4071",
    severity="catatan",
    title="Salinan tanpa pejabat yang mengesahkan",
    source="UU 12/2011 Pasal 87; Permendagri 80/2015",
    explanation=(
        "Salinan disahkan oleh pejabat yang membidangi hukum, dengan jabatan, nama, pangkat, dan "
        "NIP. Tanpa pejabat itu pengesahan tidak dicetak: naskah jadi tidak memuat isian terbuka."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tahap",
            bad="salinan",
            good="penetapan",
            package="tanpa-lampiran",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A copy without that officer, or without his name: it is not authenticated then."""
    perbup = reading.naskah.perbup
    pejabat = perbup.pejabat.salinan
    if perbup.tahap == "salinan" and (pejabat is None or not pejabat.nama):
        yield RULE.finding(
            perbup.origin.at("tahap").location,
            "Salinan belum memuat pejabat yang mengesahkannya; pengesahan tidak dicetak.",
            "Isi pejabat salinan: jabatan, nama, pangkat, dan nip.",
            place="salinan",
        )
