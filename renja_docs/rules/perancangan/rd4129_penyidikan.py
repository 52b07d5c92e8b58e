"""A regulation of the head of a region gives nobody the power to investigate."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.perancangan.kalimat_norma import NORMS
from renja_docs.rules.rule import Case

RULE: Final = Pattern(
    code="RD4129",
    severity="galat",
    title="Ketentuan penyidikan dalam peraturan kepala daerah",
    source="UU 12/2011 Lampiran II angka 217",
    explanation="Ketentuan penyidikan hanya dimuat dalam undang-undang dan peraturan daerah.",
    zones=frozenset({"batang-tubuh"}),
    kinds=NORMS,
    pattern=re.compile(
        r"\b(?:berwenang\s+melakukan\s+penyidikan|"
        r"diberi\s+(?:we|ke)wenang(?:an)?\s+(?:khusus\s+)?(?:sebagai\s+penyidik|"
        r"(?:untuk\s+)?melakukan\s+penyidikan))\b",
        re.IGNORECASE,
    ),
    message="{place} memuat {words}.",
    advice="Pindahkan ke Peraturan Daerah.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Pejabat Kecamatan berwenang melakukan penyidikan atas pelanggaran Renja",
            good="Pejabat Kecamatan mengawasi pelaksanaan Renja",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Camat diberi wewenang melakukan penyidikan atas pelanggaran Renja",
            good="Camat diberi wewenang mengawasi pelaksanaan Renja",
        ),
    ),
)
