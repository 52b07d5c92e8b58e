"""A norm uses no words of uncertain meaning."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.perancangan.kalimat_norma import NORMS
from renja_docs.rules.rule import Case

_VAGUE: Final = re.compile(
    r"""
    \bdan\s+lain[\s-]+lain(?:nya)?\b
    | \bdan\s+sebagainya\b
    | \bdan\s+seterusnya\b
    | \b(?:dll|dsb|dst)\b\.?
    | \bkurang\s+lebih\b
    | \bsecukupnya\b
    | \bsewajarnya\b
    | \bsekitar\s+(?=\d)
    """,
    re.IGNORECASE | re.VERBOSE,
)

RULE: Final = Pattern(
    code="RD4086",
    severity="peringatan",
    title="Kata yang artinya tidak menentu",
    source="UU 12/2011 Lampiran II angka 245",
    explanation="Norma tidak memakai kata atau frasa yang artinya tidak menentu.",
    zones=frozenset({"batang-tubuh"}),
    kinds=NORMS,
    pattern=_VAGUE,
    message="Norma memuat {words}.",
    advice="Rinci secara lengkap.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja memuat program, kegiatan, dan lain-lain",
            good="Renja memuat program dan kegiatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Pendanaan disediakan secukupnya",
            good="Pendanaan disediakan sesuai dengan pagu",
        ),
    ),
)
