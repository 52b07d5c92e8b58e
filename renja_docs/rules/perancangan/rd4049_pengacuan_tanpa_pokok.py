"""A reference names what it refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.kalimat_norma import whole_norms
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4049",
    severity="peringatan",
    title="Pengacuan tanpa pokok",
    source="UU 12/2011 Lampiran II angka 277",
    explanation="Pengacuan mencantumkan secara singkat materi pokok yang diacu.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad=(
                "Sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }}, Camat menyusun RKA "
                "Kecamatan"
            ),
            good=(
                "Renja Kecamatan sebagaimana dimaksud dalam {{ rujuk('pasal:sistematika') }} "
                "menjadi pedoman"
            ),
        ),
    ),
)

_SEBAGAIMANA: Final = re.compile(r"(Sebagaimana)\s+(?:dimaksud|diatur)")


def check(reading: Reading) -> Iterator[Finding]:
    """Norms that begin with the reference itself."""
    for text in whole_norms(reading):
        match = _SEBAGAIMANA.match(text.printed)
        if match:
            yield in_text(
                reading,
                RULE,
                text,
                match.span(1),
                f"{text.place} diawali pengacuan tanpa pokok.",
                "Sebut materi yang diacu di depan kata sebagaimana.",
            )
