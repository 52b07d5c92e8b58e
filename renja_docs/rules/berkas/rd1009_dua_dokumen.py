"""A file holds one document of YAML."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1009",
    severity="galat",
    title="Beberapa dokumen dalam satu berkas",
    source="YAML 1.2; keputusan proyek: YAML dibaca sebagai teks",
    explanation=(
        "Satu berkas memuat satu dokumen; isi di bawah --- yang kedua tidak akan terbaca."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="",
            bad=(
                "isi:\n"
                "  - paragraf: Renja ini disusun bersama masyarakat.\n"
                "---\n"
                "isi:\n"
                "  - paragraf: Semoga Renja ini bermanfaat."
            ),
            good=(
                "isi:\n"
                "  - paragraf: Renja ini disusun bersama masyarakat.\n"
                "  - paragraf: Semoga Renja ini bermanfaat."
            ),
        ),
    ),
)
