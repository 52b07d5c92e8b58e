"""A file that the content names is there."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3024",
    severity="galat",
    title="Berkas tidak ada",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Gambar atau dokumen yang disebut tidak ditemukan. Huruf besar dan kecil dibedakan."
    ),
    cases=(
        Case(
            file="lampiran.yaml",
            at="urutan/15/asing/berkas",
            bad="asing/Formulir-Usulan.docx",
            good="asing/formulir-usulan.docx",
            package="koperasi",
        ),
    ),
)
