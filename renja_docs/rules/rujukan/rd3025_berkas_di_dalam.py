"""A file that the content names stands in its folder."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3025",
    severity="galat",
    title="Berkas di luar folder content",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Dokumen harus dapat disusun di komputer lain; karena itu semua bahan berada di "
        "dalam content."
    ),
    cases=(
        Case(
            file="lampiran.yaml",
            at="urutan/15/asing/berkas",
            bad="../formulir-usulan.docx",
            good="asing/formulir-usulan.docx",
            package="koperasi",
        ),
    ),
)
