"""A norm names things in the singular, not by a doubled word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.kalimat_norma import norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4080",
    severity="peringatan",
    title="Bentuk jamak dengan kata ulang",
    source="UU 12/2011 Lampiran II angka 243 huruf f",
    explanation="Kata yang bermakna tunggal atau jamak dirumuskan dalam bentuk tunggal.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Camat menghimpun dokumen-dokumen Renja",
            good="Camat menghimpun dokumen Renja",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Undang-undang dihimpun beserta petunjuk-petunjuknya",
            good="Masing-masing seksi menghimpun undang-undang beserta petunjuknya",
        ),
    ),
)

_DOUBLED: Final = re.compile(r"\b([a-z]{3,})-\1(?:an|nya)?\b", re.IGNORECASE)
_NO_PLURALS: Final = re.compile(
    r"undang|rata|sungguh|sia|masing|hati|tiba|sehari|laki|kira|seolah|benar|cuma|pura|kupu|gara|"
    r"agar|paru|ubun|anai|tiap|sewaktu|semata|mata|sama|satu|hal",
    re.IGNORECASE,
)
"""Words whose doubled form means something else than many of them."""


def check(reading: Reading) -> Iterator[Finding]:
    """Doubled words that mean many."""
    for text, match in matches(norms(reading), _DOUBLED):
        word = match[1]
        if not _NO_PLURALS.fullmatch(word):
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Norma memuat kata ulang {quoted(match[0])}.",
                f"Tulis {word}, bila maknanya jamak.",
            )
