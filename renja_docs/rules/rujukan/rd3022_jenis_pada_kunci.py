"""The name that a key holds is of the kind that the key asks for."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD3022",
    severity="galat",
    title="Nama pada kunci milik jenis lain",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation="Nama itu ada, tetapi milik hal dari jenis lain.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/+",
            bad="gambar: pelayanan",
            good="tabel: pelayanan",
        ),
    ),
)
