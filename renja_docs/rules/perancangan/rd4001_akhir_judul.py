"""Titles end without punctuation, and the name of the regulation does not begin with 'tentang'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text, quoted
from renja_docs.rules.perancangan.nama_peraturan import nama_peraturan
from renja_docs.rules.rule import Case, Rule
from renja_docs.rules.searching import matches
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4001",
    severity="galat",
    title="Judul tanpa tanda baca akhir",
    source="UU 12/2011 Lampiran II angka 4, 72, dan 196",
    explanation=(
        "Judul tidak diakhiri tanda baca; kata tentang dicetak oleh program dan tidak diketik."
    ),
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana Kerja Kecamatan Contoh Utara Tahun 2026.",
            good="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
            repaired="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
        ),
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="tentang Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
            good="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
            repaired="Rencana Kerja Kecamatan Contoh Utara Tahun 2026",
        ),
        Case(
            file="bab/1-pendahuluan.yaml",
            at="@maksud-tujuan/judul",
            bad="Maksud dan Tujuan.",
            good="Maksud dan Tujuan",
            repaired="Maksud dan Tujuan",
        ),
    ),
)

_CLOSING: Final = re.compile(r"\s*[.,;:]+\s*\Z")
_TENTANG: Final = re.compile(r"\s*tentang\s+", re.IGNORECASE)


def check(reading: Reading) -> Iterator[Finding]:
    """Punctuation behind titles, and the word in front of the name."""
    for text, match in matches(reading.of_kinds({"judul"}), _CLOSING):
        yield in_text(
            reading,
            RULE,
            text,
            match.span(),
            f"Judul ({text.place}) diakhiri {quoted(match[0].strip())}.",
            "Hapus tanda baca itu.",
            "",
        )
    yield from _tentang(reading)


def _tentang(reading: Reading) -> Iterator[Finding]:
    """The word that stands in front of the name when it is printed."""
    nama = nama_peraturan(reading)
    match = _TENTANG.match(nama.printed)
    if match:
        yield in_text(
            reading,
            RULE,
            nama,
            match.span(),
            "Nama peraturan diawali kata tentang.",
            "Hapus kata itu; program mencetaknya.",
            "",
        )
