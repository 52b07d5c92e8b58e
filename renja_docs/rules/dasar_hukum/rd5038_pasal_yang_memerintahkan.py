"""A consideration that carries out another act points at the provision of it."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.regional_words import KIND
from renja_docs.rules.rule import Case

RULE: Final = Pattern(
    code="RD5038",
    severity="peringatan",
    title="Pasal yang memerintahkan",
    source="UU 12/2011 Lampiran II angka 24, 25, dan 27",
    explanation=(
        "Pertimbangan yang melaksanakan ketentuan peraturan lain menunjuk pasal yang memerintahkan."
    ),
    zones=frozenset({"pembukaan"}),
    kinds=frozenset({"menimbang"}),
    pattern=re.compile(
        rf"""
        \bmelaksanakan\s+ketentuan\s+(?:dalam\s+)?
        (?=Undang-Undang|Peraturan\s+(?:Pemerintah|Presiden|Menteri)|{KIND})
        """,
        re.VERBOSE,
    ),
    message="{place} tidak menunjuk pasal yang dilaksanakan.",
    advice="Sebut pasalnya di depan nama peraturan.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad=(
                "bahwa untuk melaksanakan ketentuan {{ peraturan('permendagri-86-2017') }}, "
                "perlu ditetapkan Rencana Kerja"
            ),
            good=(
                "bahwa untuk melaksanakan ketentuan Pasal 142 ayat (1) "
                "{{ peraturan('permendagri-86-2017') }}, perlu ditetapkan Rencana Kerja"
            ),
        ),
    ),
)
