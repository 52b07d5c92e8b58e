"""A key is a word; a value that begins with braces is quoted."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1013",
    severity="galat",
    title="Kunci bukan teks",
    source="YAML 1.2; keputusan proyek: YAML dibaca sebagai teks",
    explanation=(
        "Kunci harus satu kata. Nilai yang diawali {{ dibaca sebagai kurung YAML, "
        "sehingga harus diapit kutip."
    ),
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="{{ daerah }}",
            good='"{{ daerah }}"',
        ),
    ),
)
