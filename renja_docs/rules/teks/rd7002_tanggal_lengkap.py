"""A date has its day and its month."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.teks.tahap import open_place
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind

RULE: Final = Rule(
    code="RD7002",
    severity="galat",
    title="Tanggal yang belum lengkap",
    source="UU 12/2011 Lampiran II angka 164",
    explanation="Tanggal ditulis lengkap dengan hari dan bulannya.",
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/+",
            bad="paragraf: Pasuruan, 2023",
            good="paragraf: Pasuruan, 2 Agustus 2023",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/+",
            bad="paragraf: Contoh, Agustus 2025",
            good="paragraf: Contoh, 4 Agustus 2025",
        ),
    ),
)

_KINDS: Final[frozenset[TextKind]] = frozenset({"paragraf", "sel", "butir"})
_DATE: Final = re.compile(
    r"""
    \b[A-Z][a-z]+,\s+                                   # the place
    (?:(?:Januari|Februari|Maret|April|Mei|Juni|Juli
        |Agustus|September|Oktober|November|Desember)\s+)?
    (?:19|20)\d{2}\Z
    """,
    re.VERBOSE,
)


def check(reading: Reading) -> Iterator[Finding]:
    """Texts that end with a place and a year, without a day."""
    for text, match in matches(reading.of_kinds(_KINDS), _DATE):
        finding = in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"Tanggal {quoted(match[0])} tidak lengkap.",
            "Pakai {{ tanggal('penetapan') }}.",
        )
        yield open_place(reading, finding)
