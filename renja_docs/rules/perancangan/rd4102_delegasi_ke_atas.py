"""A regulation delegates to lower ones only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.regional_words import either, higher, next_lower
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4102",
    severity="galat",
    title="Delegasi ke peraturan yang lebih tinggi",
    source="UU 12/2011 Lampiran II angka 198",
    explanation=(
        "Peraturan tidak memerintahkan pengaturan lebih lanjut dengan peraturan yang lebih tinggi."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad=(
                "Ketentuan lebih lanjut mengenai tata cara pelaporan diatur dengan Peraturan "
                "Menteri"
            ),
            good=(
                "Ketentuan lebih lanjut mengenai tata cara pelaporan ditetapkan dengan "
                "Keputusan Bupati"
            ),
        ),
        Case(
            package="pergub",
            file="batang-tubuh.yaml",
            at="@hak/teks",
            bad="Ketentuan lebih lanjut mengenai Beasiswa diatur dengan Peraturan Daerah",
            good="Ketentuan lebih lanjut mengenai Beasiswa diatur dengan Keputusan Gubernur",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/teks",
            bad="Tata cara pelaporan diatur lebih lanjut dalam Peraturan Daerah",
            good="Tata cara pelaporan diatur lebih lanjut dengan Keputusan Bupati",
        ),
    ),
)

_UPWARD: Final = (
    r"(?:\b[Kk]etentuan lebih lanjut\b[^.;]{0,160}?\b(?:diatur|ditetapkan)"
    r"|\b(?:diatur|ditetapkan)\s+lebih\s+lanjut)\s+(?:dengan|dalam|oleh)\s+"
    r"(?P<act>Undang-[Uu]ndang|Peraturan (?:Pemerintah|Presiden|Menteri)|HIGHER)\b"
)


def check(reading: Reading) -> Iterator[Finding]:
    """Norms that leave the rest to an act above this one."""
    jenis = reading.naskah.jenis
    upward = re.compile(_UPWARD.replace("HIGHER", either(higher(jenis))))
    lower = next_lower(jenis) or "peraturan yang lebih rendah"
    for text, found in matches(reading.of("batang-tubuh"), upward):
        message = f"Pengaturan lebih lanjut diserahkan kepada {found['act']}."
        advice = f"Serahkan kepada {lower}, atau sebut ketentuan peraturan perundang-undangan."
        yield in_text(reading, RULE, text, found.span("act"), message, advice)
