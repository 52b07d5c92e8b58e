"""A typed reference names nothing that is not there."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.nomor_diketik import typed_references
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7037",
    severity="galat",
    title="Rujukan ke yang tidak ada",
    source="UU 12/2011 Lampiran II angka 272",
    explanation="Nomor tabel, gambar, bab, dan subbab yang disebut ada dalam naskah.",
    by_file=True,
    cases=(
        Case(
            file="bab/2-evaluasi.yaml",
            at="@reviu-rkpd/isi/0/paragraf",
            bad="Hasil reviu dapat dilihat pada tabel 2.2.2.",
            good="Hasil reviu dapat dilihat pada {{ rujuk('tabel:t-c-31') }}.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja dilaksanakan menurut kaidah dalam BAB VII.",
            good="Renja dilaksanakan menurut kaidah dalam {{ rujuk('bab:penutup') }}.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Renja dilaksanakan menurut rencana dalam subbab 3.9.",
            good="Renja dilaksanakan menurut rencana dalam {{ rujuk('subbab:program-kegiatan') }}.",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """References without what they name."""
    for reference in typed_references(reading):
        if reference.label:
            continue
        advice = "Periksa nomornya."
        if reference.near:
            advice = f"Mungkin {{{{ rujuk('{reference.near.target}') }}}}."
        yield in_text(
            reading,
            RULE,
            reference.text,
            reference.match.span(),
            f"{quoted(reference.match[0])} tidak ada dalam naskah.",
            advice,
        )
