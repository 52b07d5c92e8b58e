"""'Berlaku efektif' leaves the moment uncertain."""

from __future__ import annotations

from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.perancangan.kalimat_norma import WHOLE_NORMS
from renja_docs.rules.perancangan.saat_berlaku import UNCERTAIN
from renja_docs.rules.rule import Case

RULE: Final = Pattern(
    code="RD4062",
    severity="galat",
    title="Berlaku efektif",
    source="UU 12/2011 Lampiran II angka 152",
    explanation=(
        "Frasa mulai berlaku efektif dan yang sejenisnya tidak dipakai karena menimbulkan "
        "ketidakpastian."
    ),
    zones=frozenset({"batang-tubuh"}),
    kinds=WHOLE_NORMS,
    pattern=UNCERTAIN,
    message="{place} memuat frasa {words}.",
    advice="Tulis mulai berlaku.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@berlaku/teks",
            bad="Peraturan Bupati ini mulai berlaku efektif pada tanggal 1 Januari 2026",
            good="Peraturan Bupati ini mulai berlaku pada tanggal 1 Januari 2026",
        ),
    ),
)
