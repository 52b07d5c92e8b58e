"""A consideration gives a reason, not only that the regulation is thought needed."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.rule import Case

RULE: Final = Pattern(
    code="RD4014",
    severity="peringatan",
    title="Pertimbangan hanya menyatakan perlu",
    source="UU 12/2011 Lampiran II angka 20",
    explanation=(
        "Pokok pikiran yang hanya menyatakan bahwa peraturan dianggap perlu dibentuk kurang tepat; "
        "sebutkan alasannya."
    ),
    zones=frozenset({"pembukaan"}),
    kinds=frozenset({"menimbang"}),
    pattern=re.compile(r"\b(?:dianggap|dipandang|dirasa)\s+perlu\b", re.IGNORECASE),
    message="{place} memuat frasa {words}.",
    advice="Sebutkan alasan pembentukannya.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="bahwa Rencana Kerja dipandang perlu ditetapkan dengan Peraturan Bupati",
            good=(
                "bahwa untuk keterpaduan perencanaan, Rencana Kerja ditetapkan dengan "
                "Peraturan Bupati"
            ),
        ),
    ),
)
