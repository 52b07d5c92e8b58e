"""The region has its level in front, the province has not."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.loading.kinds import level_of
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.regional_words import in_province
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4048",
    severity="galat",
    title="Nama daerah dan provinsi",
    source="UU 12/2011 Lampiran II angka 2 (UU 13/2022)",
    explanation="daerah ditulis dengan tingkatnya, provinsi tanpa kata Provinsi.",
    cases=(
        Case(
            file="perbup.yaml",
            at="daerah",
            bad="Contoh",
            good="Kabupaten Contoh",
        ),
        Case(
            file="perbup.yaml",
            at="provinsi",
            bad="Provinsi Contoh Raya",
            good="Contoh Raya",
            repaired="Contoh Raya",
        ),
    ),
)

_PROVINSI: Final = re.compile(r"Prov(?:insi|\.)\s+", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """The two names as perbup.yaml gives them."""
    daerah = reading.tree.identitas.text("daerah")
    provinsi = reading.tree.identitas.text("provinsi")
    if daerah is not None:
        yield from _daerah(reading, daerah)
    if provinsi is not None:
        yield from _provinsi(reading, provinsi)


def _daerah(reading: Reading, text: Text) -> Iterator[Finding]:
    """A region without its level."""
    if level_of(text.printed) is None:
        example = in_province()[0].awalan
        yield in_text(
            reading,
            RULE,
            text,
            (0, 1),
            f"daerah {quoted(text.printed)} tanpa tingkatnya.",
            f"Tulis misalnya {example} {text.printed}.",
        )


def _provinsi(reading: Reading, text: Text) -> Iterator[Finding]:
    """A province with its level, which is printed."""
    match = _PROVINSI.match(text.printed)
    if match:
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"provinsi memuat {quoted(match[0].strip())}.",
            "Hapus; program menambahkannya.",
            "",
        )
