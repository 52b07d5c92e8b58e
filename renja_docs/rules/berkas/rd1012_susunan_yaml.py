"""Indents, colons, hyphens, brackets and quotes make a tree."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1012",
    severity="galat",
    title="Susunan YAML tidak terbaca",
    source="YAML 1.2",
    explanation=(
        "Lekukan, titik dua, tanda hubung, kurung, atau tanda kutip tidak berpasangan. "
        "Bagian berkas sesudahnya tidak dapat diperiksa sampai kesalahan ini "
        "diperbaiki."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana Kerja: Kecamatan Contoh Utara Tahun 2026",
            good="'Rencana Kerja: Kecamatan Contoh Utara Tahun 2026'",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="'Semoga Renja ini bermanfaat.",
            good="'Semoga Renja ini bermanfaat.'",
        ),
        Case(
            file="gaya.yaml",
            at="",
            bad="kata:\n    - Musrenbang\n  - Renja",
            good="kata:\n  - Musrenbang\n  - Renja",
        ),
        Case(
            file="gaya.yaml",
            at="",
            bad="kata: [Musrenbang",
            good="kata: [Musrenbang]",
        ),
    ),
)
