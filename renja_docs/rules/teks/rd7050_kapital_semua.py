"""Common words in sentences are not in capitals."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.rules.text_kinds import SENTENCES
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import TextKind

RULE: Final = Rule(
    code="RD7050",
    severity="peringatan",
    title="Huruf kapital semua",
    source="EYD",
    explanation="Kata biasa dalam kalimat tidak ditulis kapital semua.",
    by_file=True,
    cases=(
        Case(
            file="usulan.yaml",
            at="usulan/0/aktivitas/0/usulan/0/lokasi",
            bad="DESA SUKAMAJU",
            good="Desa Sukamaju",
        ),
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Disusunlah RENCANA KERJA bagi kecamatan.",
            good="Disusunlah Rencana Kerja bagi kecamatan.",
        ),
    ),
)

_KINDS: Final[frozenset[TextKind]] = (SENTENCES - {"sel"}) | {"lokasi", "indikator"}
_CAPITALS: Final = re.compile(r"(?<![\w.-])[A-Z]{4,}(?:\s+[A-Z]{4,})+(?![\w-])")


def check(reading: Reading) -> Iterator[Finding]:
    """Two words in capitals or more; a single one may be an abbreviation."""
    for text, match in matches(reading.of_kinds(_KINDS), _CAPITALS):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{quoted(match[0])} ditulis kapital semua.",
            f"Tulis misalnya {match[0].title()}.",
        )
