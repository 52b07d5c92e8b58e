"""A delegation says what is delegated, and to which kind of act."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.perancangan.kalimat_norma import NORMS
from renja_docs.rules.rule import Case

_BLANK: Final = re.compile(
    r"\b[Hh]al(?:-hal)?\s+(?:lain\s+)?(?:yang\s+)?(?:belum|tidak)\s+(?:cukup\s+)?diatur\b"
)

RULE: Final = Pattern(
    code="RD4088",
    severity="peringatan",
    title="Delegasi blangko",
    source="UU 12/2011 Lampiran II angka 200 dan 210",
    explanation="Pendelegasian menyebut ruang lingkup materi dan jenis peraturannya.",
    zones=frozenset({"batang-tubuh"}),
    kinds=NORMS,
    pattern=_BLANK,
    message="{place} memuat delegasi blangko.",
    advice="Sebut materi yang diatur lebih lanjut dan jenis peraturannya.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad=(
                "Hal-hal yang belum diatur dalam Peraturan Bupati ini diatur lebih lanjut oleh "
                "Camat"
            ),
            good=(
                "Ketentuan lebih lanjut mengenai tata cara pelaporan diatur dengan Keputusan Bupati"
            ),
        ),
    ),
)
