"""Numbers of tables, figures and chapters are not typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.teks.nomor_diketik import typed_references
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD7039",
    severity="peringatan",
    title="Rujukan yang diketik",
    source="UU 12/2011 Lampiran II angka 272",
    explanation=(
        "Nomor tabel, gambar, bab, dan subbab dirujuk dengan namanya, agar tetap benar bila "
        "nomornya berubah."
    ),
    by_file=True,
    cases=(
        Case(
            file="bab/2-evaluasi.yaml",
            at="@usulan-masyarakat/isi/0/paragraf",
            bad="Usulan masyarakat tersaji pada Tabel T-C.32.",
            good="Usulan masyarakat tersaji pada {{ rujuk('tabel:t-c-32') }}.",
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/0/paragraf",
            bad="Sebagaimana diuraikan dalam BAB II, Renja dievaluasi setiap tahun.",
            good="Sebagaimana diuraikan dalam {{ rujuk('bab:evaluasi') }}, Renja dievaluasi.",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """References to what is there, but by a typed number."""
    for reference in typed_references(reading):
        if not reference.label:
            continue
        yield in_text(
            reading,
            RULE,
            reference.text,
            reference.match.span(),
            f"Rujukan {quoted(reference.match[0])} diketik.",
            f"Pakai {{{{ rujuk('{reference.label.target}') }}}}.",
        )
