"""The files without which there is no document are there."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import REMOVED, Case, Rule

RULE: Final = Rule(
    code="RD1016",
    severity="galat",
    title="Berkas wajib tidak ada",
    source="Susunan folder content proyek ini",
    explanation=(
        "Dokumen tidak dapat disusun tanpa perbup.yaml, batang-tubuh.yaml, dan dasar-hukum.yaml."
    ),
    cases=(
        Case(
            file="dasar-hukum.yaml",
            at="",
            bad=REMOVED,
            good=(
                "peraturan:\n"
                "  - id: uu-25-2004\n"
                "    jenis: uu\n"
                '    nomor: "25"\n'
                "    tahun: 2004\n"
                "    tentang: Sistem Perencanaan Pembangunan Nasional"
            ),
        ),
    ),
)
