"""The number of an act has no zero in front."""

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
    code="RD7048",
    severity="peringatan",
    title="Nol di depan nomor",
    source="UU 12/2011 Lampiran II angka 2a",
    explanation="Nomor peraturan ditulis tanpa nol di depan.",
    by_file=True,
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/0/paragraf",
            bad="Renja disusun menurut Peraturan Daerah Nomor 02 Tahun 2025.",
            good="Renja disusun menurut Peraturan Daerah Nomor 2 Tahun 2025.",
            repaired="Renja disusun menurut Peraturan Daerah Nomor 2 Tahun 2025.",
        ),
    ),
)

_ZEROS: Final = re.compile(r"(?<!\w)[Nn]omor\s+(?P<zeros>0+)(?=[1-9]\d*\s+[Tt]ahun)")


def check(reading: Reading) -> Iterator[Finding]:
    """Zeros; the repair takes the figure behind them along, so that it leaves something."""
    for text, match in matches(reading.texts, _ZEROS):
        end = match.end()
        figure = text.printed[end : end + 1]
        around = text.printed[match.start() : end + 6]
        yield in_text(
            reading,
            RULE,
            text,
            (match.start("zeros"), end + 1),
            f"Nol di depan nomor: {quoted(around)}.",
            "Hapus nolnya.",
            figure,
        )
