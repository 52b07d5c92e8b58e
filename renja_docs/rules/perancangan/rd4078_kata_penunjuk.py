"""'Di bawah ini' and 'di atas' point at a table or figure that stands there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.paragraf_lampiran import AmongBlocks, paragraphs
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4078",
    severity="peringatan",
    title="Kata penunjuk tanpa yang ditunjuk",
    source="EYD; UU 12/2011 Lampiran II angka 280",
    explanation=(
        "Di bawah ini dan di atas menunjuk tabel atau gambar yang berdiri di dekatnya; selainnya "
        "sebut nomornya."
    ),
    cases=(
        Case(
            file="bab/2-evaluasi.yaml",
            at="@evaluasi-renja/isi/0/paragraf",
            bad="Capaian terdapat pada tabel di bawah ini.",
            good="Capaian tercantum dalam {{ rujuk('tabel:t-c-29') }}.",
        ),
        Case(
            file="bab/2-evaluasi.yaml",
            at="@reviu-rkpd/isi/0/paragraf",
            bad="Berdasarkan data tabel tersebut di atas, rancangan awal telah sesuai.",
            good="Berdasarkan {{ rujuk('tabel:t-c-31') }}, rancangan awal telah sesuai.",
        ),
    ),
)

_THING: Final = r"\b(?:tabel|gambar|bagan|grafik|data)(?:\s+\S+)?\s+"
_BELOW: Final = re.compile(
    _THING + r"(?:di\s?bawah(?:\s+ini)?|berikut(?:\s+ini)?)\b", re.IGNORECASE
)
_ABOVE: Final = re.compile(_THING + r"(?:tersebut\s+)?di\s?atas\b", re.IGNORECASE)
_NEAR_BELOW: Final = 2
_NEAR_ABOVE: Final = 3
"""How many blocks off a thing may stand that such words point at."""


def check(reading: Reading) -> Iterator[Finding]:
    """Words that point where no table or figure stands."""
    for paragraph in reading.once(paragraphs):
        yield from _pointing(reading, paragraph, _BELOW, paragraph.behind(_NEAR_BELOW))
        yield from _pointing(reading, paragraph, _ABOVE, paragraph.before(_NEAR_ABOVE))


def _pointing(
    reading: Reading, paragraph: AmongBlocks, pattern: re.Pattern[str], near: Sequence[Place]
) -> Iterator[Finding]:
    if any(place.kind == "letak" for place in near):
        return
    text = paragraph.text
    for match in text.matches(pattern):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"{quoted(match[0])} tidak berdiri di dekat {text.place}.",
            "Sebut nomornya dengan rujuk(), misalnya {{ rujuk('tabel:t-c-29') }}.",
        )
