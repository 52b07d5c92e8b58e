"""A reference gives the number of a provision, not 'tersebut di atas'."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.perancangan.kalimat_norma import OWN_WORDS
from renja_docs.rules.rule import Case

_WITHOUT_NUMBER: Final = re.compile(
    r"""
    \b(?:pasal|ayat|huruf|ketentuan|bab|hal|angka)\s+(?:yang\s+)?(?:tersebut\s+)?
        (?:di\s?atas|di\s?muka|terdahulu)\b
    | \bsebagaimana\s+(?:dimaksud|tersebut|disebut|diuraikan|diatur)\s+
        (?:di\s?atas|di\s?muka|di\s?bawah|terdahulu)\b
    | \btersebut\s+(?:di\s?atas|di\s?muka)\b
    """,
    re.IGNORECASE | re.VERBOSE,
)

RULE: Final = Pattern(
    code="RD4053",
    severity="galat",
    title="Pengacuan tanpa nomor",
    source="UU 12/2011 Lampiran II angka 280",
    explanation=(
        "Pengacuan menyebut nomor pasal atau ayat, bukan frasa tersebut di atas atau yang "
        "terdahulu."
    ),
    zones=frozenset({"pembukaan", "batang-tubuh"}),
    kinds=OWN_WORDS,
    pattern=_WITHOUT_NUMBER,
    message="Pengacuan berbunyi {words}.",
    advice="Sebut nomor pasal atau ayatnya dengan rujuk().",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja sebagaimana tersebut di atas menjadi pedoman",
            good=(
                "Renja sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi pedoman"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Ketentuan terdahulu menjadi pedoman",
            good=(
                "Ketentuan sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} menjadi "
                "pedoman"
            ),
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja Kecamatan tersebut diatas menjadi pedoman",
            good=(
                "Renja Kecamatan sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} "
                "menjadi pedoman"
            ),
        ),
    ),
)
