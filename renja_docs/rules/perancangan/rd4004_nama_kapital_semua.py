"""The name of the regulation is typed in mixed case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.nama_peraturan import nama_peraturan
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4004",
    severity="galat",
    title="Nama peraturan diketik dengan huruf kapital semua",
    source="UU 12/2011 Lampiran II angka 4 dan 23",
    explanation=(
        "Nama diketik dengan huruf biasa: program mencetaknya kapital pada judul, dan biasa pada "
        "Menimbang."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="RENCANA KERJA KECAMATAN CONTOH UTARA TAHUN 2026",
            good="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """A name of several words without a small letter."""
    nama = nama_peraturan(reading)
    if nama.printed.isupper() and " " in nama.printed:
        yield in_text(
            reading,
            RULE,
            nama,
            (0, 1),
            "Nama peraturan diketik dengan huruf kapital semua.",
            "Ketik dengan huruf kapital hanya pada awal kata.",
        )
