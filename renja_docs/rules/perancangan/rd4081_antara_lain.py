"""A norm is complete: no 'antara lain', no 'namun tidak terbatas pada'."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.perancangan.kalimat_norma import NORMS
from renja_docs.rules.rule import Case

_ANTARA_LAIN: Final = re.compile(
    r"\bantara\s+lain\b|\b(?:namun|tetapi|dan)?\s*tidak\s+terbatas\s+(?:pada|hanya)\b",
    re.IGNORECASE,
)

RULE: Final = Pattern(
    code="RD4081",
    severity="galat",
    title="Antara lain dalam norma",
    source="UU 12/2011 Lampiran II angka 270b (UU 13/2022)",
    explanation="Rumusan norma tidak memakai frasa antara lain atau namun tidak terbatas pada.",
    zones=frozenset({"batang-tubuh"}),
    kinds=NORMS,
    pattern=_ANTARA_LAIN,
    message="Norma memuat frasa {words}.",
    advice="Rinci secara lengkap, atau tulis meliputi.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja memuat antara lain program",
            good="Renja memuat program",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja memuat program namun tidak terbatas pada kegiatan",
            good="Renja memuat program dan kegiatan",
        ),
    ),
)
