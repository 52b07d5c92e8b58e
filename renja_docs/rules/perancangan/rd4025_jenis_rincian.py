"""By depth the markers of a list are a., 1., a), 1)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from renja_docs.content.finding import Finding
from renja_docs.content.naratif import JenisRincian, Rincian
from renja_docs.rules.perancangan.tabulasi import norm_lists
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
    for rincian in norm_lists(reading):
        if rincian.level >= len(BY_DEPTH):
            continue
        jenis = rincian.node_of(Rincian).jenis
        right = BY_DEPTH[rincian.level]
        if jenis != right:
            yield RULE.finding(
                rincian.origin.at("jenis").location,
                f"Rincian tingkat {rincian.level + 1} berjenis {jenis}.",
                f"Tulis jenis: {right}.",
                place=rincian.name,
            )
