"""A reference leads to a place that is there."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3001",
    severity="galat",
    title="Rujukan tidak ditemukan",
    source="UU 12/2011 Lampiran II angka 271, 272, dan 280",
    explanation=(
        "Pasal, ayat, menimbang, bab, subbab, tabel, atau gambar dengan nama itu tidak ada."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad=(
                "Renja Kecamatan dalam {{ rujuk('pasal:sistematik') }} menjadi pedoman RKA "
                "Kecamatan"
            ),
            good=(
                "Renja Kecamatan dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman RKA "
                "Kecamatan"
            ),
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Capaian Renja dimuat dalam {{ rujuk('tabel:t-c-28') }}.",
            good="Capaian Renja dimuat dalam {{ rujuk('tabel:t-c-29') }}.",
        ),
    ),
)
