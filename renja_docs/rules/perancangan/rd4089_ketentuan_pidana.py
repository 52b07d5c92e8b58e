"""A Peraturan Bupati punishes no crime."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.perancangan.kalimat_norma import NORMS
from renja_docs.rules.rule import Case

_PIDANA: Final = re.compile(
    r"\b(?:dipidana|pidana\s+(?:kurungan|penjara|denda)|diancam\s+(?:dengan\s+)?pidana|"
    r"dikenai\s+(?:sanksi\s+)?pidana)\b",
    re.IGNORECASE,
)

RULE: Final = Pattern(
    code="RD4089",
    severity="galat",
    title="Ketentuan pidana dalam peraturan kepala daerah",
    source="UU 12/2011 Lampiran II angka 117",
    explanation="Ketentuan pidana hanya dimuat dalam undang-undang dan peraturan daerah.",
    zones=frozenset({"batang-tubuh"}),
    kinds=NORMS,
    pattern=_PIDANA,
    message="{place} memuat {words}.",
    advice="Pakai sanksi administratif, atau pindahkan ke Peraturan Daerah.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Setiap orang yang melanggar Peraturan Bupati ini dipidana dengan pidana kurungan",
            good="Setiap orang yang melanggar Peraturan Bupati ini dikenai sanksi administratif",
        ),
    ),
)
