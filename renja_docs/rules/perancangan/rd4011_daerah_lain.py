"""The name of the regulation mentions no region but its own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.rules.marking import in_text
from renja_docs.rules.perancangan.nama_peraturan import holds_other_title, nama_peraturan
from renja_docs.rules.regional_words import LEVEL_IN_PROVINCE
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

RULE: Final = Rule(
    code="RD4011",
    severity="galat",
    title="Nama daerah lain dalam nama peraturan",
    source="UU 12/2011 Lampiran II angka 2 (UU 13/2022)",
    explanation="Nama peraturan hanya menyebut daerah yang menetapkannya.",
    cases=(
        Case(
            file="perbup.yaml",
            at="tentang",
            bad="Rencana Kerja Kecamatan Contoh Utara Kabupaten Malang Tahun 2026",
            good="Rencana Kerja Kecamatan Contoh Utara Kabupaten Contoh Tahun 2026",
        ),
    ),
)

_DAERAH: Final = re.compile(
    rf"\b{LEVEL_IN_PROVINCE}\s+(?!dan\b|atau\b|Tahun\b|Nomor\b)[A-Z]\w+(?:\s(?!Tahun|Nomor)[A-Z]\w+)?"
)
"""A region with its level: Kabupaten Malang, Kota Batu, Kabupaten Tanah Laut."""


def check(reading: Reading) -> Iterator[Finding]:
    """Other regions, and the own one where more words of a name follow than it has."""
    nama = nama_peraturan(reading)
    in_province = reading.naskah.jenis.tingkat.kop_provinsi
    if holds_other_title(nama) or not in_province:
        return
    daerah = reading.naskah.perbup.daerah
    for match in nama.matches(_DAERAH):
        if match[0].startswith(daerah) or daerah.startswith(match[0]):
            continue
        yield in_text(
            reading,
            RULE,
            nama,
            match.span(),
            f"Nama peraturan menyebut {match[0]}, padahal daerahnya {daerah}.",
            f"Tulis {daerah}.",
        )
