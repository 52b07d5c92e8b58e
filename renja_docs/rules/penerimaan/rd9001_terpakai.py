"""An acceptance silences a finding that may be accepted."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD9001",
    severity="peringatan",
    title="Penerimaan tidak terpakai",
    source="Susunan isi proyek ini (docs/panduan.md)",
    explanation=(
        "Komentar # terima RDnnnn tidak mengenai temuan apa pun, atau mengenai galat "
        "yang tidak dapat diterima (RD1xxx sampai RD3xxx). Yang tidak terpakai lagi hanya dicatat."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tahap",
            bad="rancangan # terima RD4050: menunggu pembahasan",
            good="rancangan",
        ),
        Case(
            file="gaya.yaml",
            at="",
            bad="# terima RD2003: satu kata saja\nkata: Musrenbang",
            good="kata: [Musrenbang]",
        ),
    ),
)
