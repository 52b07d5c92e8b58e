"""Words of the name and of titles begin with capitals, particles do not."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.capitals import wrong_capitals
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text

RULE: Final = Rule(
    code="RD4005",
    severity="peringatan",
    title="Huruf awal kata dalam nama dan judul",
    source="UU 12/2011 Lampiran II angka 74 dan 76",
    explanation=(
        "Setiap kata nama peraturan dan judul bagian diawali huruf kapital, kecuali partikel yang "
        "bukan kata pertama."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana kerja Kecamatan Contoh Utara Tahun 2026",
            good="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
            repaired="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@maksud-tujuan/judul",
            bad="Maksud Dan Tujuan",
            good="Maksud dan Tujuan",
            repaired="Maksud dan Tujuan",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@latar-belakang/judul",
            bad="LATAR BELAKANG",
            good="Latar Belakang",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Wrong initials in each title; of the name all in capitals another rule speaks."""
    for text in reading.of_kinds({"judul"}, "identitas", "batang-tubuh", "lampiran"):
        in_capitals = text.printed.isupper() and " " in text.printed
        if in_capitals and text.place != "nama peraturan":
            yield in_text(
                reading,
                RULE,
                text,
                (0, 1),
                f"Judul {text.place} diketik dengan huruf kapital semua.",
                "Ketik dengan huruf kapital hanya pada awal kata.",
            )
        else:
            yield from _initials(reading, text)


def _initials(reading: Reading, text: Text) -> Iterator[Finding]:
    """The words of a title with the wrong initial."""
    for start, end, right in wrong_capitals(text.printed):
        typed = quoted(text.printed[start:end])
        yield in_text(
            reading,
            RULE,
            text,
            (start, end),
            f"Huruf awal kata {typed} pada {text.place} tidak tepat.",
            f"Tulis {right}.",
            right,
        )
