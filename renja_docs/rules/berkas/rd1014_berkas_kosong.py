"""A file holds something."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD1014",
    severity="galat",
    title="Berkas kosong",
    source="Susunan folder content proyek ini",
    explanation="Berkas tanpa isi biasanya tertinggal dari penyuntingan yang gagal.",
    cases=(
        Case(
            file="usulan.yaml",
            at="",
            bad="# belum ada usulan",
            good="usulan: []",
        ),
    ),
)
