"""Abbreviations in norms are defined; that the office can spell them is not enough."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.kalimat_norma import norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import leading_to, matches
from renja_docs.rules.terms import all_istilah
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4046",
    severity="peringatan",
    title="Singkatan tanpa definisi",
    source="UU 12/2011 Lampiran II angka 98 dan 102",
    explanation="Singkatan dalam norma didefinisikan lebih dahulu dalam ketentuan umum.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Renja Kecamatan menjadi pedoman dalam penyusunan PPAS",
            good="Renja Kecamatan menjadi pedoman dalam penyusunan RKA Kecamatan",
        ),
    ),
)


_CAPITALS: Final = re.compile(r"(?<![\w.–-])[A-Z]{2,}(?:-[A-Z]+)?(?![\w–-])")
_ROMAN: Final = re.compile(r"[IVXLC]+\Z")
_RULING: Final = re.compile(r"\b[Dd]iktum\s+(?:KE[A-Z]+\s+)?\Z")
"""What stands in front of the ordinal of a ruling."""
_OF_ITSELF: Final = ("BAB", "WIB", "WITA", "WIT", "PT", "CV")
"""What the law itself abbreviates, zones of time, and kinds of companies in their names."""


def check(reading: Reading) -> Iterator[Finding]:
    """Words in capitals that no definition has; for an amending act the amended one has them."""
    if reading.tree.amends:
        return
    known = _known_words(reading)
    for text, match in matches(norms(reading), _CAPITALS):
        is_ruling = leading_to(_RULING, text.printed, match.start()) is not None
        if match[0] not in known and not _ROMAN.match(match[0]) and not is_ruling:
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"Singkatan {match[0]} belum didefinisikan.",
                "Definisikan dalam ketentuan umum, atau tulis kepanjangannya.",
            )


def _known_words(reading: Reading) -> set[str]:
    """The words of all terms and of their short forms, and what needs no definition."""
    words = set(_OF_ITSELF)
    for istilah in all_istilah(reading):
        words.update(*(form.split() for form in istilah.forms))
    return words
