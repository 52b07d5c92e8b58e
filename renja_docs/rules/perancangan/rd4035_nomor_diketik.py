"""Numbers of divisions are printed, not typed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind

RULE: Final = Rule(
    code="RD4035",
    severity="peringatan",
    title="Nomor pasal, bab, atau ayat diketik",
    source="UU 12/2011 Lampiran II angka 72, 79, dan 82",
    explanation="Nomor dicetak oleh program; judul dan bunyi tidak memuatnya.",
    cases=(
        Case(
            file="bab/5-penutup.yaml",
            at="judul",
            bad="BAB V Penutup",
            good="Penutup",
            repaired="Penutup",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@maksud-tujuan/judul",
            bad="1.3. Maksud dan Tujuan",
            good="Maksud dan Tujuan",
            repaired="Maksud dan Tujuan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@kedudukan/ayat/1",
            bad="(2) Camat bertanggung jawab kepada Bupati atas pelaksanaan Renja Kecamatan",
            good="Camat bertanggung jawab kepada Bupati atas pelaksanaan Renja Kecamatan",
            repaired="Camat bertanggung jawab kepada Bupati atas pelaksanaan Renja Kecamatan",
        ),
    ),
)

_NUMBERED: Final[frozenset[TextKind]] = frozenset(
    {"judul", "pasal", "ayat", "butir", "judul-butir", "istilah"}
)
_NUMBER: Final = re.compile(
    r"""
    \A\s*
    (?:
        (?:BAB|Bab)\s+[IVXLC]+
        | Bagian\s+Ke\w+
        | Paragraf\s+\d+
        | Pasal\s+\d+
        | \(\d+\)
        | \d+(?:\.\d+)+\.?
        | \d+\.
    )
    \s+
    """,
    re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Numbers in front of titles, norms and items; a norm may begin with the Pasal it speaks of."""
    texts = reading.of_kinds(_NUMBERED, "batang-tubuh", "lampiran")
    for text, match in matches(texts, _NUMBER):
        names_pasal = match[0].startswith("Pasal")
        if text.kind == "judul" or not names_pasal:
            yield in_text(
                reading,
                RULE,
                text,
                match.span(),
                f"{text.place} diawali nomor {quoted(match[0].strip())}.",
                "Hapus nomor itu; program mencetaknya.",
                "",
            )
