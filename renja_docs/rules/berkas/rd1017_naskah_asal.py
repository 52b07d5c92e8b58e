"""The content that an amending regulation names can be read, and stands inside the project."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1017",
    severity="galat",
    title="Naskah asal tidak terbaca",
    source="Susunan folder content proyek ini",
    explanation=(
        "naskah_asal menyebut isi peraturan yang diubah: folder di sebelah folder content, folder "
        "itu pada sebuah revisi git, atau berkas .docx. Butir perubahan diterapkan padanya, dan "
        "rujukan diperiksa terhadap hasilnya."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="naskah_asal",
            bad="../../lain",
            good="../kesatu",
            package="konsolidasi",
        ),
    ),
)
