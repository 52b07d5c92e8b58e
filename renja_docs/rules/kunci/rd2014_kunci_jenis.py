"""A key that documents of this kind do not have is not given."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.rule import REMOVED, Case, Rule

RULE: Final = Rule(
    code="RD2014",
    severity="galat",
    title="Kunci milik jenis lain",
    source="UU 12/2011 Lampiran II angka 160, 163, 167, dan 172; UU 12/2011 Pasal 86",
    explanation=(
        "Keputusan tidak diundangkan, sehingga tidak memuat pengundangan dan lembaran; hanya "
        "Peraturan Daerah, Qanun, dan sejenisnya yang memuat noreg dan tambahan lembaran."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="noreg",
            bad="45-2/2025",
            good=REMOVED,
        ),
        Case(
            file="perbup.yaml",
            at="tambahan_lembaran",
            bad="12",
            good=REMOVED,
        ),
    ),
)
