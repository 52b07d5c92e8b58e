"""A paragraph that ends in a colon is followed by what it announces."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.paragraf_lampiran import paragraphs
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.place import Place
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4076",
    severity="galat",
    title="Kalimat pengantar tanpa yang diantarkan",
    source="EYD; UU 12/2011 Lampiran II angka 87 huruf a",
    explanation="Paragraf yang berakhir titik dua diikuti daftar, tabel, gambar, atau kutipan.",
    cases=(
        Case(
            file="bab/2-evaluasi.yaml",
            at="@reviu-rkpd/isi/0/paragraf",
            bad='"Hasil reviu adalah sebagai berikut:"',
            good="Hasil reviu tercantum dalam {{ rujuk('tabel:t-c-31') }}.",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Paragraphs with a colon in front of another paragraph, a heading, or nothing."""
    for paragraph in reading.once(paragraphs):
        text = paragraph.text
        if _ends_in_colon(text.printed) and not _is_announced(paragraph.following):
            end = len(text.printed)
            yield in_text(
                reading,
                RULE,
                text,
                (end - 1, end),
                (
                    f"{text.place} berakhir titik dua, tetapi tidak diikuti daftar, tabel, "
                    "atau gambar."
                ),
                "Tambahkan daftarnya, atau tutup kalimat dengan titik.",
            )


def _ends_in_colon(printed: str) -> bool:
    """True also where the colon stands inside of marks of emphasis."""
    return printed.rstrip("* ").endswith(":")


def _is_announced(place: Place | None) -> bool:
    """True for a list, a quotation, a table or a figure, and whatever else is no running text."""
    return place is not None and place.kind not in ("paragraf", "subjudul", "subbab")
