"""An item closed by a semicolon is a phrase, not several sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.tabulasi import self_closing
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading
from renja_docs.sense.text import Text
from renja_docs.text.sentences import sentence_ends

RULE: Final = Rule(
    code="RD4028",
    severity="peringatan",
    title="Butir memuat lebih dari satu kalimat",
    source="UU 12/2011 Lampiran II angka 87 huruf d",
    explanation=(
        "Butir yang ditutup titik koma berupa frasa; butir yang berupa kalimat utuh memakai "
        "kalimat: ya."
    ),
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian",
            bad=(
                "hubungan: dan\n"
                "butir:\n"
                "  - menyusun laporan. Laporan itu disampaikan kepada Bupati\n"
                "  - melaksanakan program"
            ),
            good=(
                "hubungan: dan\n"
                "butir:\n"
                "  - menyusun laporan yang disampaikan kepada Bupati\n"
                "  - melaksanakan program"
            ),
        ),
        Case(
            file="bab/5-penutup.yaml",
            at="isi/1/rincian",
            bad=(
                "butir:\n"
                "  - Setiap seksi melaksanakan tugasnya. Hasilnya dilaporkan kepada Camat\n"
                "  - Camat mengendalikan pelaksanaan Renja"
            ),
            good=(
                "kalimat: ya\n"
                "butir:\n"
                "  - Setiap seksi melaksanakan tugasnya. Hasilnya dilaporkan kepada Camat\n"
                "  - Camat mengendalikan pelaksanaan Renja"
            ),
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """The first end of a sentence inside an item that is to be a phrase."""
    for place, text in reading.tree.placed_texts():
        if _is_item(text) and place not in self_closing(reading):
            yield from _ended(reading, text)


def _is_item(text: Text) -> bool:
    """True for the words of an item; those in cells of tables are let be."""
    return text.kind == "butir" and text.zone != "tabel"


def _ended(reading: Reading, text: Text) -> Iterator[Finding]:
    """The first end of a sentence inside a text."""
    end = next(sentence_ends(text.printed), None)
    if end is not None:
        yield in_text(
            reading,
            RULE,
            text,
            (end, end + 1),
            f"{text.place} memuat lebih dari satu kalimat.",
            "Tulis kalimat: ya pada rinciannya, atau gabungkan menjadi satu frasa.",
        )
