"""A consideration leads to its main clause without 'maka'."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.rule import Case

RULE: Final = Pattern(
    code="RD4015",
    severity="peringatan",
    title="Kata maka dalam pertimbangan",
    source="UU 12/2011 Lampiran II angka 23, 24, 25, dan 27",
    explanation=(
        "Rumusan pertimbangan berbunyi bahwa untuk melaksanakan ..., perlu menetapkan ..., "
        "tanpa kata maka."
    ),
    zones=frozenset({"pembukaan"}),
    kinds=frozenset({"menimbang"}),
    pattern=re.compile(r"\bmaka\s+(?=perlu\b)|(?<=,\s)maka\s+(?=\w)"),
    message="{place} memuat kata maka.",
    advice="Hapus kata maka.",
    new="",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="bahwa untuk keterpaduan perencanaan, maka perlu menetapkan Rencana Kerja",
            good="bahwa untuk keterpaduan perencanaan, perlu menetapkan Rencana Kerja",
            repaired="bahwa untuk keterpaduan perencanaan, perlu menetapkan Rencana Kerja",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="bahwa untuk melaksanakan ketentuan itu, maka Kecamatan menyusun Rencana Kerja",
            good="bahwa untuk melaksanakan ketentuan itu, Kecamatan menyusun Rencana Kerja",
            repaired="bahwa untuk melaksanakan ketentuan itu, Kecamatan menyusun Rencana Kerja",
        ),
    ),
)
