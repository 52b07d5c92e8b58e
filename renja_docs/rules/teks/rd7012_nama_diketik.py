"""The name of the agency is printed from one place, not typed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import Span, in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD7012",
    severity="catatan",
    title="Nama perangkat daerah yang diketik",
    source="UU 12/2011 Lampiran II angka 250",
    explanation="Nama perangkat daerah dicetak dari perbup.yaml, agar sama di semua tempat.",
    cases=(
        Case(
            file="kata-pengantar.yaml",
            at="isi/1/paragraf",
            bad="Semoga Renja menjadi pegangan bagi aparat Kecamatan Contoh Utara.",
            good="Semoga Renja menjadi pegangan bagi aparat {{ perangkat_daerah }}.",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The first text of each file that types the name."""
    agency = reading.naskah.perbup.perangkat_daerah
    if agency is None:
        return
    for text in _first_of_files(reading, agency.nama):
        yield in_text(
            reading,
            RULE,
            text,
            _typed(text, agency.nama),
            "Nama perangkat daerah diketik.",
            "Pakai {{ perangkat_daerah }}.",
        )


def _first_of_files(reading: Reading, name: str) -> Iterable[Text]:
    """The first text of each file in which a name is typed; titles of acts are not ours."""
    first: dict[str, Text] = {}
    for text in reading.of("pembukaan", "batang-tubuh", "lampiran"):
        if name in text.typed and text.kind != "peraturan":
            first.setdefault(text.origin.location.file, text)
    return first.values()


def _typed(text: Text, name: str) -> Span:
    """Where the name is printed that was typed, not the one that an expression printed."""
    offsets = text.offsets
    for match in re.finditer(re.escape(name), text.printed):
        if offsets[match.start()] >= 0 and offsets[match.end() - 1] >= 0:
            return match.span()
    return (0, 1)
