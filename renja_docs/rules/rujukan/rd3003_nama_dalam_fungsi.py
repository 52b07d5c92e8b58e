"""What an expression names is there."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3003",
    severity="galat",
    title="Nama dalam fungsi tidak ditemukan",
    source="Aturan ekspresi proyek ini (docs/panduan.md)",
    explanation=(
        "Peraturan, fakta, kode program, tabel, baris, atau kolom dengan nama itu tidak ada."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun menurut {{ peraturan('uu-25-2014') }}.",
            good="Renja disusun menurut {{ peraturan('uu-25-2004') }}.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Wilayahnya seluas {{ fakta('luas') }}.",
            good="Wilayahnya seluas {{ fakta('luas-wilayah') }}.",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Indeksnya {{ nilai('t-c-30', 'kepuasaan', 'target-n2') }}.",
            good="Indeksnya {{ nilai('t-c-30', 'kepuasan', 'target-n2') }}.",
        ),
    ),
)
