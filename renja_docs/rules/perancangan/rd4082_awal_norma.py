"""A norm does not begin with a conjunction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.kalimat_norma import whole_norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4082",
    severity="peringatan",
    title="Norma diawali kata sambung",
    source="UU 12/2011 Lampiran II angka 270a (UU 13/2022)",
    explanation="Rumusan norma tidak diawali dengan kata sambung.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Bahwa Renja disusun setiap tahun",
            good="Renja disusun setiap tahun",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Sehingga Renja disusun setiap tahun",
            good="Dalam hal Renja belum ditetapkan, Bupati menunjuk pelaksana",
        ),
    ),
)

_CONJUNCTION: Final = re.compile(
    r"(?:Bahwa|Dan|Atau|Tetapi|Namun|Sehingga|Maka|Sedangkan|Agar|Supaya|Serta|Karena|Sebab|"
    r"Dengan\s+demikian|Oleh\s+karena\s+itu|Selanjutnya)\b"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Norms that begin with a conjunction; an item of a list goes on with a sentence."""
    for text in whole_norms(reading):
        match = _CONJUNCTION.match(text.printed)
        if match:
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"{text.place} diawali kata {quoted(match[0])}.",
                "Awali dengan subjek norma.",
            )
