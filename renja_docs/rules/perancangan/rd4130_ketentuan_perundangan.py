"""Acts that are not named are referred to in the one phrase of the law."""

from __future__ import annotations

import re
from typing import Final

from renja_docs.rules.pattern import Pattern
from renja_docs.rules.perancangan.kalimat_norma import NORMS
from renja_docs.rules.rule import Case

_ACTS: Final = r"[Pp]eraturan\s+[Pp]erundang-undangan(?!\s+yang\s+(?!berlaku\b))"
"""Acts as such; behind 'yang lebih tinggi' certain ones are meant."""
_IN_FORCE: Final = r"\s+yang\s+berlaku\b(?!\s+(?:di|bagi|untuk|pada|dalam|sejak|secara)\b)"
"""What the phrase goes without; 'yang berlaku di bidang kearsipan' tells which acts are meant."""

RULE: Final = Pattern(
    code="RD4130",
    severity="peringatan",
    title="Sesuai dengan ketentuan peraturan perundang-undangan",
    source="UU 12/2011 Lampiran II angka 281",
    explanation=(
        "Peraturan yang tidak disebut satu per satu diacu dengan frasa sesuai dengan ketentuan "
        "peraturan perundang-undangan, tanpa yang berlaku."
    ),
    zones=frozenset({"batang-tubuh"}),
    kinds=NORMS,
    pattern=re.compile(
        rf"(?<!tidak\s)\b([Ss])esuai\s+(?!dengan\s+ketentuan\s+{_ACTS}(?!{_IN_FORCE}))"
        rf"(?:dengan\s+)?(?:ketentuan\s+)?({_ACTS})(?:{_IN_FORCE})?"
    ),
    message="{place} memuat {words}.",
    advice="Tulis: sesuai dengan ketentuan peraturan perundang-undangan.",
    new=r"\1esuai dengan ketentuan \2",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja diumumkan sesuai peraturan perundang-undangan yang berlaku",
            good="Renja diumumkan sesuai dengan ketentuan peraturan perundang-undangan",
            repaired="Renja diumumkan sesuai dengan ketentuan peraturan perundang-undangan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja diumumkan sesuai dengan peraturan perundang-undangan",
            good=(
                "Renja diumumkan sesuai dengan ketentuan peraturan perundang-undangan yang "
                "berlaku di bidang informasi publik"
            ),
            repaired="Renja diumumkan sesuai dengan ketentuan peraturan perundang-undangan",
        ),
    ),
)
