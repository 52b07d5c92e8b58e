"""No reference begins with 'tanpa mengurangi' or its like."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.rule import Case

_TANPA_MENGURANGI: Final = re.compile(
    r"\b(?:tanpa|dengan\s+tidak)\s+mengurangi\b|\btanpa\s+menyimpang\s+dari\b", re.IGNORECASE
)

RULE: Final = Pattern(
    code="RD4054",
    severity="peringatan",
    title="Frasa tanpa mengurangi",
    source="UU 12/2011 Lampiran II angka 251",
    explanation=(
        "Pengacuan tidak memakai frasa tanpa mengurangi, dengan tidak mengurangi, atau tanpa "
        "menyimpang dari."
    ),
    zones=frozenset({"batang-tubuh"}),
    pattern=_TANPA_MENGURANGI,
    message="Norma memuat frasa {words}.",
    advice="Rumuskan pengacuannya tanpa frasa itu.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Dengan tidak mengurangi ketentuan Pasal 2, Renja menjadi pedoman",
            good="Selain ketentuan sebagaimana dimaksud dalam Pasal 2, Renja menjadi pedoman",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja menjadi pedoman tanpa menyimpang dari Renstra",
            good="Renja menjadi pedoman sesuai dengan Renstra",
        ),
    ),
)
