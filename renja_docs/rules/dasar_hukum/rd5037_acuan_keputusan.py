"""Norms refer to legislation, not to decisions, instructions or circulars."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.citing import citations, short
from renja_docs.rules.rule import Case, Edit, Rule
from renja_docs.sense.law.hierarchy import JENIS
from renja_docs.sense.reading import Reading

_KEPUTUSAN: Final = """\
id: kepmendagri-050-5889-2021
jenis: kepmen
lembaga: Menteri Dalam Negeri
nomor: "050-5889"
tahun: 2021
tentang: Hasil Verifikasi, Validasi, dan Inventarisasi Pemutakhiran Klasifikasi"""

RULE: Final = Rule(
    code="RD5037",
    severity="peringatan",
    title="Pengacuan ke keputusan atau instruksi",
    source="UU 12/2011 Lampiran II angka 278",
    explanation=("Norma hanya mengacu ke peraturan yang tingkatannya sama atau lebih tinggi."),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="RKA disusun menurut kode dalam {{ peraturan('kepmendagri-050-5889-2021') }}",
            good="RKA disusun menurut kode dalam {{ peraturan('permendagri-90-2019') }}",
            also=(Edit("dasar-hukum.yaml", "peraturan/+", _KEPUTUSAN),),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Citations of what is no legislation in the body; decisions may cite their like."""
    if not JENIS[reading.naskah.jenis.registri].peraturan:
        return
    for citation in citations(reading):
        if citation.zone != "batang-tubuh":
            continue
        jenis = JENIS[citation.act.jenis]
        if not jenis.peraturan:
            yield RULE.finding(
                citation.location,
                f"Norma mengacu ke {short(citation.act)}.",
                "Acu peraturan perundang-undangan.",
                place=citation.place,
            )
