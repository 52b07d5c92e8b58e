"""Each consideration is one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.text.sentences import sentence_ends

RULE: Final = Rule(
    code="RD4013",
    severity="galat",
    title="Pertimbangan lebih dari satu kalimat",
    source="UU 12/2011 Lampiran II angka 21 dan 22",
    explanation=(
        "Setiap pokok pikiran dirumuskan dalam satu kalimat yang merupakan satu kesatuan "
        "pengertian."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="menimbang/0/teks",
            bad="bahwa Rencana Kerja wajib disusun. Oleh karena itu diperlukan Peraturan Bupati",
            good="bahwa Rencana Kerja wajib disusun sehingga diperlukan Peraturan Bupati",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The marks inside a consideration that end a sentence."""
    for text in reading.of_kinds({"menimbang"}):
        for end in sentence_ends(text.printed):
            yield in_text(
                reading,
                RULE,
                text,
                (end, end + 1),
                f"{text.place} memuat lebih dari satu kalimat.",
                "Gabungkan menjadi satu kalimat, atau pisahkan menjadi dua butir.",
            )
