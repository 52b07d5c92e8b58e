"""By depth the markers of a list are a., 1., a), 1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import JenisRincian
from renja_docs.rules.perancangan.tabulasi import all_tabulasi
from renja_docs.rules.rule import Case, Rule
from renja_docs.sense.reading import Reading

BY_DEPTH: Final[tuple[JenisRincian, ...]] = ("huruf", "angka", "huruf", "angka")

RULE: Final = Rule(
    code="RD4025",
    severity="galat",
    title="Jenis rincian menurut tingkatnya",
    source="UU 12/2011 Lampiran II angka 87 huruf g, 92–95",
    explanation="Rincian norma berturut-turut memakai huruf, angka, huruf, angka.",
    cases=(
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian",
            bad="jenis: angka\nhubungan: dan\nbutir:\n  - program\n  - kegiatan",
            good="jenis: huruf\nhubungan: dan\nbutir:\n  - program\n  - kegiatan",
        ),
        Case(
            file="batang-tubuh.yaml",
            at="@penyusunan-rka/rincian",
            bad="jenis: butir\nhubungan: dan\nbutir:\n  - program\n  - kegiatan",
            good="hubungan: dan\nbutir:\n  - program\n  - kegiatan",
        ),
    ),
)


def check(reading: Reading) -> Iterator[Finding]:
    """Lists of another kind than that of their depth; what is too deep has none."""
    for tabulasi in all_tabulasi(reading):
        if tabulasi.depth >= len(BY_DEPTH):
            continue
        jenis = tabulasi.rincian.jenis
        right = BY_DEPTH[tabulasi.depth]
        if jenis != right:
            yield RULE.finding(
                tabulasi.rincian.origin.at("jenis").location,
                f"Rincian tingkat {tabulasi.depth + 1} berjenis {jenis}.",
                f"Tulis jenis: {right}.",
                place=tabulasi.place,
            )
