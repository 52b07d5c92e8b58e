"""What needs no explanation is left out: the software prints that it is clear."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4122",
    severity="peringatan",
    title="Penjelasan tanpa isi",
    source="UU 12/2011 Lampiran II angka 188 dan 189",
    explanation=(
        "Cukup jelas. dicetak program bagi setiap pasal, ayat, dan butir yang tidak dijelaskan; "
        "yang tidak dijelaskan tidak perlu disebut."
    ),
    cases=(
        Case(
            file="penjelasan.yaml",
            at="pasal/3/ayat/0/teks",
            bad="Cukup jelas",
            good="Yang dimaksud dengan “anggaran” adalah dana yang dikelola satuan pendidikan",
            package="perda",
        ),
        Case(
            file="penjelasan.yaml",
            at="pasal/+",
            bad="{pasal: tujuan}",
            good="{pasal: tujuan, teks: Kecepatan layanan diukur oleh Dinas}",
            package="perda",
        ),
    ),
)

_CLEAR: Final = re.compile(r"Cukup\s+jelas\.?\Z", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Explanations that say nothing, or only what is printed anyway."""
    places = reading.tree.of("penjelasan-pasal", "penjelasan-ayat", "penjelasan-butir")
    for place in places:
        text = place.text("teks")
        says_it = text is not None and _CLEAR.match(text.printed) is not None
        if says_it or (text is None and not place.children):
            yield RULE.finding(
                (text or place).origin.location,
                f"{place.name} tidak menjelaskan apa pun.",
                "Hapus; Cukup jelas. dicetak program.",
                place=place.name,
            )
