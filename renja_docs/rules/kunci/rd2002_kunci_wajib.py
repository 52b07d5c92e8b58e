"""A key without which a node says nothing is there and has a value."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import Case, Rule

RULE: Final = Rule(
    code="RD2002",
    severity="galat",
    title="Kunci wajib belum ada",
    source="Susunan isi proyek ini (docs/skema)",
    explanation="Kunci ini harus ada dan berisi.",
    cases=(
        Case(
            file="perbup.yaml",
            at="renstra",
            bad="{awal: 2025}",
            good="{awal: 2025, akhir: 2029}",
        ),
        Case(
            file="perbup.yaml",
            at="renstra",
            bad="awal: 2025\nakhir:",
            good="awal: 2025\nakhir: 2029",
        ),
        Case(
            file="perbup.yaml",
            at="perangkat_daerah/sebutan",
            bad="- Kecamatan\n-",
            good="- Kecamatan",
        ),
    ),
)
