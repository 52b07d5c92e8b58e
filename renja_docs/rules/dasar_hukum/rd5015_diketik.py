"""Acts of the registry are cited from it, not typed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.peraturan import Peraturan
from renja_docs.rules.citing import short
from renja_docs.rules.dasar_hukum.sitasi import TypedCitation, typed_citations
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD5015",
    severity="peringatan",
    title="Peraturan disebut dengan ketikan",
    source="UU 12/2011 Lampiran II angka 45 dan 250",
    explanation=(
        "Peraturan yang ada dalam dasar-hukum.yaml disebut dengan peraturan(), "
        "sehingga bentuknya sama di mana pun."
    ),
    cases=(
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@latar-belakang/isi/0/paragraf",
            bad="Renja disusun menurut Undang-Undang Nomor 25 Tahun 2004.",
            good="Renja disusun menurut {{ peraturan('uu-25-2004', bentuk='pendek') }}.",
            repaired="Renja disusun menurut {{ peraturan('uu-25-2004', bentuk='pendek') }}.",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@latar-belakang/isi/0/paragraf",
            bad=(
                "Renja disusun menurut Undang-Undang Nomor 25 Tahun 2004 tentang "
                "Sistem Perencanaan Pembangunan Nasional setiap tahun."
            ),
            good="Renja disusun menurut {{ peraturan('uu-25-2004') }} setiap tahun.",
            repaired="Renja disusun menurut {{ peraturan('uu-25-2004') }} setiap tahun.",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja disusun menurut Permendagri No. 86 Tahun 2017 tentang Tata Cara Perencanaan",
            good="Renja disusun menurut {{ peraturan('permendagri-86-2017') }}",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Typed acts that the registry holds; with another title no repair is certain."""
    for citation in typed_citations(reading):
        if citation.act is not None:
            yield _typed(reading, citation, citation.act)


def _typed(reading: Reading, citation: TypedCitation, act: Peraturan) -> Finding:
    """An act as it was typed. With its own title behind it the title goes into the expression."""
    start, end = citation.span
    expression = f"{{{{ peraturan('{act.id}', bentuk='pendek') }}}}"
    new = expression if citation.title is None else None
    if citation.title_end is not None:
        end = citation.title_end
        expression = f"{{{{ peraturan('{act.id}') }}}}"
        new = expression
    return in_text(
        reading,
        RULE,
        citation.text,
        (start, end),
        f"{short(act)} disebut dengan ketikan.",
        f"Tulis {expression}.",
        new,
    )
