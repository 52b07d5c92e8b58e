"""The closing consideration is printed by the software, not typed."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.rule import Case

RULE: Final = Pattern(
    code="RD4016",
    severity="galat",
    title="Pertimbangan terakhir diketik",
    source="UU 12/2011 Lampiran II angka 23",
    explanation=(
        "Butir bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a ... dicetak oleh "
        "program."
    ),
    zones=frozenset({"pembukaan"}),
    kinds=frozenset({"menimbang"}),
    pattern=re.compile(
        r"\Abahwa\s+berdasarkan\s+pertimbangan\s+(?:sebagaimana\s+)?(?:di)?maksud", re.IGNORECASE
    ),
    message="{place} adalah butir yang dicetak oleh program.",
    advice="Hapus butir ini.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/+",
            bad=(
                "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, "
                "perlu menetapkan Peraturan Bupati"
            ),
            good="bahwa Rencana Kerja menjadi pedoman dalam menyusun Rencana Kerja dan Anggaran",
        ),
    ),
)
