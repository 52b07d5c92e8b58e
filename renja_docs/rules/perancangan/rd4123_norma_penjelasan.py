"""An explanation holds no norm and delegates nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4123",
    severity="peringatan",
    title="Norma dalam Penjelasan",
    source="UU 12/2011 Lampiran II angka 176 (UU 13/2022), 177, 178, dan 186",
    explanation=(
        "Penjelasan menerangkan norma batang tubuh. Kewajiban, larangan, dan pendelegasian ditulis "
        "dalam batang tubuh."
    ),
    cases=(
        Case(
            file="penjelasan.yaml",
            at="pasal/3/ayat/0/teks",
            bad="Satuan pendidikan wajib menyampaikan laporan penggunaan dana",
            good="Yang dimaksud dengan “dana” adalah dana yang dikelola satuan pendidikan",
            package="perda",
        ),
        Case(
            file="penjelasan.yaml",
            at="pasal/3/ayat/0/teks",
            bad="Besaran dana diatur lebih lanjut dengan Peraturan Bupati",
            good="Yang dimaksud dengan “dana” adalah dana yang dikelola satuan pendidikan",
            package="perda",
        ),
    ),
)

_NORM: Final = re.compile(r"\b(?:wajib|dilarang)\b(?!\s+(?:pajak|retribusi|belajar|lapor))")
_DELEGATION: Final = re.compile(
    r"\b(?:diatur|ditetapkan)\s+(?:lebih\s+lanjut\s+)?(?:dengan|dalam|oleh)\s+(?=[A-Z])"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Words of a duty, of a prohibition, or of a delegation in what explains a provision."""
    texts = reading.of_kinds({"penjelasan"}, "penjelasan")
    for text, match in matches(texts, _NORM, _DELEGATION):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{text.place} memuat {quoted(match[0].strip())}, rumusan norma.",
            "Pindahkan normanya ke batang tubuh; di sini terangkan maksudnya.",
        )
