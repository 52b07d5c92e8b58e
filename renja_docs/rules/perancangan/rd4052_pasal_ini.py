"""An ayat of the same Pasal is named without 'Pasal ini'."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.rule import Case

RULE: Final = Pattern(
    code="RD4052",
    severity="galat",
    title="Frasa Pasal ini",
    source="UU 12/2011 Lampiran II angka 275",
    explanation="Kata Pasal ini tidak dipakai jika ayat yang diacu berdiri dalam pasal yang sama.",
    zones=frozenset({"batang-tubuh"}),
    pattern=re.compile(
        r"(?<=\))\s+(?:dalam\s+|pada\s+)?[Pp]asal\s+ini\b|\s+(?:dalam|pada)\s+[Pp]asal\s+ini\b"
    ),
    message="Pengacuan memuat frasa Pasal ini.",
    advice="Hapus frasa itu.",
    new="",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@sistematika/ayat/1/teks",
            bad=(
                "Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:sistematika', ayat='susunan') }} Pasal ini menjadi pedoman"
            ),
            good=(
                "Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:sistematika', ayat='susunan') }} menjadi pedoman"
            ),
            repaired=(
                "Renja sebagaimana dimaksud pada "
                "{{ rujuk('pasal:sistematika', ayat='susunan') }} menjadi pedoman"
            ),
        ),
    ),
)
