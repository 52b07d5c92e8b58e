"""A reference names its place by the kind that it is of."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3002",
    severity="galat",
    title="Rujukan ke jenis yang lain",
    source="UU 12/2011 Lampiran II angka 271, 272, dan 280",
    explanation=(
        "Nama itu ada, tetapi milik hal dari jenis lain, atau jenis rujukannya tidak dikenal."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Lihat {{ rujuk('gambar:t-c-29') }}.",
            good="Lihat {{ rujuk('tabel:t-c-29') }}.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Lihat {{ rujuk('artikel:susunan-renja') }}.",
            good="Lihat {{ rujuk('pasal:sistematika') }}.",
        ),
    ),
)
